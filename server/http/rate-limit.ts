import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'

export type RateLimits = { readonly commands: number; readonly queries: number; readonly visitors: number }

/** A minute's requests: commands and queries of a person, anything of an address that is not signed in. */
export const usualRates: RateLimits = { commands: 1200, queries: 3000, visitors: 300 }

/** Counts a request; answers the seconds to wait when it is one too many, else 0. */
export function createRateLimit(limits: RateLimits = usualRates) {
  const limiters = {
    commands: new RateLimiterMemory({ points: limits.commands, duration: 60 }),
    queries: new RateLimiterMemory({ points: limits.queries, duration: 60 }),
    visitors: new RateLimiterMemory({ points: limits.visitors, duration: 60 }),
  }
  return async function count(kind: keyof RateLimits, key: string): Promise<number> {
    return limiters[kind].consume(key).then(
      () => 0,
      (rejection: unknown) => {
        if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000))
        throw rejection
      },
    )
  }
}
