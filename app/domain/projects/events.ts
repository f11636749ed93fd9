export type ProjectsEvents = {}
