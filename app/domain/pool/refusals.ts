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
  /** Receipts of it wait for approval: they are answered first. */
  receipts_wait: 422,
  /** Nothing of it is promised and not received, or nothing available to give back. */
  nothing_to_end: 422,
  /** The day passed on which it had to be firm. */
  pledge_lapsed: 422,
  /** `amount`, `limit`, `currency`. */
  above_open: 422,
  above_available: 422,
  /** Another of the same kind waits for its answer. */
  ending_open: 422,
  /** Others have not committed enough yet. */
  condition_open: 422,
  /** The last day of a condition lies before today. */
  date_past: 422,
  nothing_committed: 422,
  day_repeated: 422,
  /** `amount`, `limit`, `currency`: the instalments are not what is committed. */
  schedule_sum: 422,
  document_missing: 422,
  date_in_future: 422,
  rate_missing: 422,
  /** No payment is expected on the day that was named. */
  instalment_unknown: 422,
  /** It would be nothing in the base currency. */
  amount_too_small: 422,
  /** It would be more in the base currency than the ledger holds. */
  amount_too_large: 422,
  /** Finance has already asked to take this act back. */
  reversal_open: 409,
  already_reversed: 409,
  is_reversal: 422,
  not_reversible: 422,
  /** A later act rests on it: `asked`, `available`, `currency`. */
  reversal_blocked: 422,
  /** The contribution ended: what ended it is taken back first. */
  end_first: 422,
  /** The condition of the pledge was not met in time, for good. */
  condition_failed: 422,
  /** The money is promised to payments or refunds that wait: they are answered first. */
  payments_wait: 422,
  /** A rate of the base currency to itself. */
  rate_of_base: 422,
  /** `day`, the last closed one; none when the database alone saw it. */
  period_closed: 422,
  period_not_over: 422,
  /** Finance has already asked to close a period. */
  closing_open: 409,
  fund_code_taken: 409,
  fund_closed: 422,
  fund_unknown: 422,
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
