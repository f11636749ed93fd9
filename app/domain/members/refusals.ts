export const membersRefusals = {
  /** The mandate named by `as` has ended, or was never this person's. */
  mandate_not_live: 422,
  /** A person with several mandates has to say for which body a request acts. */
  mandate_not_named: 400,
  /** Decisions, money and mandates ask who it is again after ten minutes. */
  step_up_needed: 403,
  /** The role needs a second factor, and the person has set up none. */
  second_factor_due: 403,
  /** The forum is on its way in, or out: its people cannot do this now. */
  forum_not_active: 403,
  /** The person works, or lately worked, for a body that this concerns (domain.md §2.4). `parties`. */
  conflicted: 422,
  sign_in_failed: 422,
  sign_in_throttled: 429,
  /** The present password that a change asks for is not the person's. */
  wrong_password: 422,
  /** The one-time link was used, or the alliance exists already. */
  set_up_done: 409,
  email_taken: 409,
  body_code_taken: 409,
  /** The person acts for this body already. */
  mandate_exists: 409,
  /** Each kind of body has its own roles: coordinators in the secretariat, staff and administrators in forums. */
  role_not_of_body: 422,
  finance_not_of_role: 422,
  /** An active forum keeps one administrator at least. */
  last_forum_admin: 422,
  last_coordinator: 422,
} as const
