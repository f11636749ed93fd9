export const membersCommands = {} as const
