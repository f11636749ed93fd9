export const poolRefusals = {} as const
