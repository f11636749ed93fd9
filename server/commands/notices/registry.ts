export const noticesCommands = {} as const
