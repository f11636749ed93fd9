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
  /** What was given as proof of who it is does not hold. */
  proof_failed: 422,
  /** Neither a code of the authenticator now, nor an unused recovery code. */
  code_wrong: 422,
  /** The second step of a sign-in lasts ten minutes and five tries. */
  second_step_over: 422,
  second_factor_exists: 409,
  passkey_failed: 422,
  /** Browsers keep no passkey for this address. */
  passkey_not_here: 422,
  /** The forum's standing is not, or no longer, what this act starts from. */
  forum_standing_other: 409,
  /** An active forum has someone who administers it: none is admitted or taken back without. */
  forum_needs_admin: 422,
  /** Whom others turn to acts for the forum now. */
  focal_point_not_of_forum: 422,
  sign_in_failed: 422,
  sign_in_throttled: 429,
  /** Links for a new password are mails to somebody: few an hour. */
  reset_throttled: 429,
  /** The present password that a change asks for is not the person's. */
  wrong_password: 422,
  /** The one-time link was used, or the alliance exists already. */
  set_up_done: 409,
  email_taken: 409,
  body_code_taken: 409,
  /** The person acts for this body already. */
  mandate_exists: 409,
  /** The address has an invitation for this body that still works. */
  invitation_open: 409,
  /** It was accepted: a link works once. */
  invitation_used: 409,
  invitation_expired: 409,
  invitation_revoked: 409,
  /** A later mail carries the link that works. */
  invitation_resent: 409,
  /** The address is that of somebody who can sign in: only they accept it, signed in. */
  invitation_sign_in: 409,
  /** The address belongs to someone who was suspended, or who left. */
  account_not_open: 422,
  /** The forum was declined, or has left: nobody can join it. */
  forum_closed: 422,
  /** Each kind of body has its own roles: coordinators in the secretariat, staff and administrators in forums. */
  role_not_of_body: 422,
  finance_not_of_role: 422,
  /** An active forum keeps one administrator at least. */
  last_forum_admin: 422,
  last_coordinator: 422,
  /** A mandate begins today or later, and ends after it begins. */
  mandate_dates_wrong: 422,
  /** One stands in for someone who acts for the same body, and not for oneself or for another alternate. */
  alternate_not_fitting: 422,
  /** What someone cannot do to their own account: suspend, reinstate, erase it. */
  not_oneself: 422,
  already_suspended: 409,
  not_suspended: 409,
  no_second_factor: 409,
  /** The person has asked to be erased already, and the secretariat has not answered yet. */
  erasure_asked_already: 409,
  /** A file of people or forums that cannot be read. */
  csv_too_large: 413,
  csv_too_long: 422,
  csv_unreadable: 422,
  csv_broken: 422,
  csv_empty: 422,
  /** Some of many lines have faults, told at each: none was carried out. */
  lines_at_fault: 422,
} as const
