export const resourcesRefusals = {} as const
