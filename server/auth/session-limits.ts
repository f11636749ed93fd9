const hour = 3_600_000

type Limits = { readonly idle: number; readonly absolute: number }

/** A session ends after this much silence, and at the latest this long after it began; in milliseconds. */
export const sessionLimits = {
  own: { idle: 72 * hour, absolute: 30 * 24 * hour },
  /** Of whoever coordinates or administers the platform: what they can reach is worth more. */
  privileged: { idle: 12 * hour, absolute: 7 * 24 * hour },
  /** On a computer that others use. */
  shared: { idle: 2 * hour, absolute: 12 * hour },
} as const satisfies { readonly [kind: string]: Limits }

/** `lastSeenAt` is written at most this often (rulings.md 41). */
export const lastSeenEvery = 300_000

/** The instant at which the nearer limit ends the session. */
export function endOf({ expiresAt, absoluteEndsAt }: { readonly expiresAt: Date; readonly absoluteEndsAt: Date }): Date {
  return new Date(Math.min(expiresAt.getTime(), absoluteEndsAt.getTime()))
}

/** The limits of a session that begins now, by where it begins and what its person may do. */
export function limitsOf({ shared, privileged }: { readonly shared: boolean; readonly privileged: boolean }): Limits {
  if (shared) return sessionLimits.shared
  return privileged ? sessionLimits.privileged : sessionLimits.own
}
