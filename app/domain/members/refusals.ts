export const membersRefusals = {
  /** The mandate named by `as` has ended, or was never this person's. */
  mandate_not_live: 422,
  /** A person with several mandates has to say for which body a request acts. */
  mandate_not_named: 400,
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
