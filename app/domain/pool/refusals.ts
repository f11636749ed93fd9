/** Refusals of the pool. Amounts in params are minor units as text, beside a `currency`. */
export const poolRefusals = {
  /** params: asked, available, currency (none when only the database saw it). */
  insufficient_funds: 422,
  /** Whoever recorded it cannot approve or reject it. */
  four_eyes: 422,
  bank_ref_known: 422,
  /** params: amount, limit, currency. */
  above_pledge: 422,
  above_commitment: 422,
  above_decision: 422,
  already_decided: 409,
  awaiting_confirmation: 422,
  nothing_to_confirm: 409,
  not_allocable: 422,
  earmark_unknown: 422,
  contributor_unknown: 422,
  document_missing: 422,
  date_in_future: 422,
  rate_missing: 422,
  pledge_closed: 422,
} as const
