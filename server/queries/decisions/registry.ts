export const decisionsQueries = {} as const
