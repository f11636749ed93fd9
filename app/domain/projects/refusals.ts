export const projectsRefusals = {} as const
