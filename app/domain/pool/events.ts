import type { ToldOfReversal } from './told-of-reversal.ts'

type EndingPayload = {
  readonly code: string
  readonly endingId: string
  readonly kind: 'write_off' | 'refund'
  readonly amount: string
  readonly currency: string
}
type PaymentFacts = { readonly kind: 'disbursement' | 'refund'; readonly forumId: string; readonly amount: string; readonly currency: string }

/** Amounts are minor units as text. */
export type PoolEvents = {
  'contribution.pledged': { readonly code: string; readonly amount: string; readonly currency: string }
  'contribution.committed': { readonly code: string; readonly amount: string; readonly currency: string }
  /** Finance registered it for a body without account; a second coordinator has to confirm. */
  'contribution.registered': { readonly code: string; readonly act: 'pledge' | 'commitment'; readonly amount: string; readonly currency: string }
  'contribution.registration_rejected': { readonly code: string; readonly act: 'pledge' | 'commitment' }
  /** What was not firm went back: its day passed. */
  'contribution.lapsed': { readonly code: string; readonly amount: string; readonly currency: string }
  /** Others committed as much as the pledge asked for: `amount` in the base currency. */
  'contribution.condition_met': { readonly code: string; readonly amount: string; readonly currency: string }
  'contribution.scheduled': { readonly code: string; readonly instalments: number }
  'contribution.cancelled': { readonly code: string; readonly amount: string; readonly currency: string }
  /** Finance proposes to write off or to give back; a second coordinator has to answer. */
  'contribution.ending_proposed': EndingPayload
  'contribution.ending_approved': EndingPayload
  'contribution.ending_rejected': EndingPayload
  /** Finance signed a statement to the contributor. */
  'contribution.stated': { readonly number: string; readonly from: string; readonly to: string }
  /** The same of all that a body gave. */
  'contributor.stated': { readonly number: string; readonly from: string; readonly to: string }
  'receipt.recorded': { readonly contributionId: string; readonly amount: string; readonly currency: string }
  'receipt.approved': { readonly contributionId: string; readonly baseAmount: string; readonly baseFee: string; readonly currency: string }
  'receipt.rejected': { readonly contributionId: string }
  /** Money of the pool was set aside for the dossier. */
  'pool.allocated': { readonly groupId: string; readonly amount: string; readonly currency: string; readonly decisionId: string | null }
  'pool.disbursed': { readonly groupId: string; readonly amount: string; readonly currency: string; readonly forumId: string }
  'pool.spent': { readonly groupId: string; readonly amount: string; readonly currency: string; readonly forumId: string }
  /** Money between the pool and a forum waits for a second coordinator, or was refused by one. */
  'payment.recorded': PaymentFacts
  'payment.rejected': PaymentFacts
  /** What was set aside and not paid out is available again. */
  'pool.released': { readonly groupId: string; readonly amount: string; readonly currency: string }
  'tranche.planned': { readonly shares: readonly number[] }
  'tranche.held': { readonly n: number }
  'tranche.lifted': { readonly n: number }
  'tranche.report_confirmed': { readonly n: number }
  /** What the tranche waited for is there: finance can ask for it. `amount` is what is open of it. */
  'tranche.payable': { readonly n: number; readonly amount: string; readonly currency: string }
  'pool.refunded': { readonly groupId: string; readonly amount: string; readonly currency: string; readonly forumId: string }
  /** Finance asks to take an act back; another coordinator has to answer. */
  'reversal.proposed': { readonly groupId: string; readonly act: string }
  'reversal.approved': { readonly groupId: string; readonly act: string; readonly entriesId: string; readonly told: readonly ToldOfReversal[] }
  'reversal.rejected': { readonly groupId: string; readonly act: string }
  /** Finance asks to close the register through a day; another coordinator has to answer. */
  'period.proposed': { readonly through: string }
  'period.closed': { readonly through: string }
  'period.rejected': { readonly through: string }
}
