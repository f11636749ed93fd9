const hour = 3_600_000

/** A session ends after this much silence, and at the latest this long after it began. */
export const sessionLimits = { idle: 72 * hour, absolute: 30 * 24 * hour } as const

/** `lastSeenAt` is written at most this often (rulings.md 41). */
export const lastSeenEvery = 300_000
