export const membersQueries = {} as const
