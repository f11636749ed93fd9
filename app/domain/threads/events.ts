export type ThreadsEvents = {}
