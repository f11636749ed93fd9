export const threadsQueries = {} as const
