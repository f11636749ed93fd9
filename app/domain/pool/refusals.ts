/** Refusals of the pool. Amounts in params are minor units as text, beside their `currency`. */
export const poolRefusals = {
  /** `asked`, `available`, `currency`; none of them when the database alone saw it. */
  insufficient_funds: 422,
  /** Whoever recorded it cannot answer it. */
  four_eyes: 422,
  /** The bank reference stands on another receipt of this contribution. */
  bank_ref_known: 422,
  /** `amount`, `limit`, `currency`. */
  above_pledge: 422,
  above_commitment: 422,
  above_decision: 422,
  /** The receipt was approved or rejected meanwhile. */
  already_decided: 409,
  awaiting_confirmation: 422,
  nothing_to_confirm: 409,
  contribution_ended: 422,
  /** `state`. */
  not_allocable: 422,
  earmark_unknown: 422,
  contributor_unknown: 422,
  document_missing: 422,
  date_in_future: 422,
  rate_missing: 422,
  /** It would be nothing in the base currency. */
  amount_too_small: 422,
  /** It would be more in the base currency than the ledger holds. */
  amount_too_large: 422,
  /** `amount`, `limit`, `currency`: more than is open of the tranche, left with the forum, or set aside and not promised out. */
  above_tranche: 422,
  above_advance: 422,
  above_allocated: 422,
  /** `lacks`: what it waits for. */
  tranche_not_payable: 422,
  tranche_unknown: 422,
  tranche_paid: 422,
  tranche_held: 409,
  tranche_not_held: 409,
  /** `sum`. */
  shares_not_hundred: 422,
  /** The forum takes no part in the dossier. */
  not_a_party: 422,
  same_dossier: 422,
  /** `state`. */
  dossier_ended: 422,
  /** Money of the dossier is still set aside, advanced, or on its way. */
  not_settled: 422,
} as const
