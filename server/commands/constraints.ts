import type { RefusalCode } from '#app/domain/refusals.ts'

/**
 * The refusal that a violated constraint means: the database's last word, in the reader's language
 * (design.md §1.5). A constraint that is not named here is a bug when it fires.
 */
export const refusalOfConstraint: { readonly [constraint: string]: RefusalCode } = {}
