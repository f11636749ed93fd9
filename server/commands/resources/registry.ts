export const resourcesCommands = {} as const
