/** Amounts are minor units as text. */
export type PoolEvents = {
  'contribution.pledged': { readonly code: string; readonly amount: string; readonly currency: string }
  'contribution.committed': { readonly code: string; readonly amount: string; readonly currency: string }
  /** Finance registered it for a body without account; a second coordinator has to confirm. */
  'contribution.registered': { readonly code: string; readonly act: 'pledge' | 'commitment'; readonly amount: string; readonly currency: string }
  'contribution.registration_rejected': { readonly code: string; readonly act: 'pledge' | 'commitment' }
  /** Finance signed a statement to the contributor. */
  'contribution.stated': { readonly number: string; readonly from: string; readonly to: string }
  'receipt.recorded': { readonly contributionId: string; readonly amount: string; readonly currency: string }
  'receipt.approved': { readonly contributionId: string; readonly baseAmount: string; readonly baseFee: string; readonly currency: string }
  'receipt.rejected': { readonly contributionId: string }
  /** Money of the pool was set aside for the dossier. */
  'pool.allocated': { readonly groupId: string; readonly amount: string; readonly currency: string; readonly decisionId: string | null }
  'pool.disbursed': { readonly groupId: string; readonly amount: string; readonly currency: string; readonly forumId: string }
  'pool.spent': { readonly groupId: string; readonly amount: string; readonly currency: string; readonly forumId: string }
  'pool.refunded': { readonly groupId: string; readonly amount: string; readonly currency: string; readonly forumId: string }
}
