import type { RefusalCode } from '#app/domain/refusals.ts'

/**
 * The refusal that a violated constraint means: the database's last word, in the reader's language
 * (design.md §1.5). A constraint that is not named here is a bug when it fires.
 */
export const refusalOfConstraint: { readonly [constraint: string]: RefusalCode } = {
  Account_balance_not_negative: 'insufficient_funds',
  Receipt_four_eyes: 'four_eyes',
  Receipt_contributionId_bankRef_key: 'bank_ref_known',
}
