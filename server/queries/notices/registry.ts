export const noticesQueries = {} as const
