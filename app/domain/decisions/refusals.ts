export const decisionsRefusals = {} as const
