import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressBlock } from './address-block.ts'
import type { Visit } from './visit.ts'

/** Each challenge is a row: an address block may ask for 300 of them in 15 minutes. */
export function createOfferLimit() {
  const blocks = new RateLimiterMemory({ points: 300, duration: 15 * 60 })
  return {
    /** Counts one; answers the seconds to wait when it is one too many, else 0. */
    async count({ address }: Visit): Promise<number> {
      return blocks.consume(addressBlock(address)).then(
        () => 0,
        (rejection: unknown) => {
          if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000))
          throw rejection
        },
      )
    },
  }
}
