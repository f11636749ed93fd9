export const resourcesQueries = {} as const
