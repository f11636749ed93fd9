export const projectsCommands = {} as const
