export const poolQueries = {} as const
