export const decisionsRefusals = {
  /** One recorded decision waits already; withdraw it first. */
  decision_already_recorded: 409,
  /** The decision is adopted or withdrawn. */
  decision_not_open: 409,
  /** Whoever recorded it cannot confirm it. */
  second_person_needed: 422,
  /** Only its recorder withdraws it. */
  not_the_recorder: 422,
  /** Approved with more than was asked of the pool: `asked`, `amount`, `currency`. */
  amount_above_request: 422,
  meeting_in_future: 422,
  /** What was recorded no longer fits the dossier's state. `state`. */
  outcome_not_possible: 422,
} as const
