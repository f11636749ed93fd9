export type MembersEvents = {}
