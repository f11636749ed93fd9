export type NoticesEvents = {}
