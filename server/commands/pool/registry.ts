export const poolCommands = {} as const
