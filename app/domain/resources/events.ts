export type ResourcesEvents = {}
