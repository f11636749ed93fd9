export const decisionsCommands = {} as const
