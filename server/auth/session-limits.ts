const hour = 3_600_000

type Limits = { readonly idle: number; readonly absolute: number }

/** A session ends after this much silence, and at the latest this long after it began; in milliseconds. */
export const sessionLimits: { readonly own: Limits; readonly shared: Limits } = {
  own: { idle: 72 * hour, absolute: 30 * 24 * hour },
  /** On a computer that others use. */
  shared: { idle: 2 * hour, absolute: 12 * hour },
}

/** `lastSeenAt` is written at most this often (rulings.md 41). */
export const lastSeenEvery = 300_000

/** The instant at which the nearer limit ends the session. */
export function endOf({ expiresAt, absoluteEndsAt }: { readonly expiresAt: Date; readonly absoluteEndsAt: Date }): Date {
  return new Date(Math.min(expiresAt.getTime(), absoluteEndsAt.getTime()))
}

export function limitsOf(session: { readonly shared: boolean }): Limits {
  return session.shared ? sessionLimits.shared : sessionLimits.own
}
