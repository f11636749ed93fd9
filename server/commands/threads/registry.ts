export const threadsCommands = {} as const
