export const membersRefusals = {
  /** The mandate named by `as` has ended, or was never this person's. */
  mandate_not_live: 422,
  sign_in_failed: 422,
  sign_in_throttled: 429,
} as const
