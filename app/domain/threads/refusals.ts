export const threadsRefusals = {} as const
