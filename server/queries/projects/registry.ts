export const projectsQueries = {} as const
