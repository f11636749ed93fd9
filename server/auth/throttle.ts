import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { addressBlock } from './address-block.ts'

const quarter = 15 * 60
const hour = 60 * 60
/** So many buckets for all accounts that do not exist: memory stays bounded whatever is typed. */
const unknownBuckets = 4096

export type SignInLimits = { readonly pair: number; readonly account: number; readonly block: number }
const usual: SignInLimits = { pair: 10, account: 100, block: 300 }

type Attempt = {
  readonly email: string
  /** Null for an account that does not exist: it is counted just so. */
  readonly personId: string | null
  readonly address: string | undefined
  /** The hash of a device that signed in as this person before, if it is one. */
  readonly knownDevice: string | null
}

/**
 * How often a password may be tried (rulings.md 42): 10 in 15 minutes for an account from one address
 * block, 100 an hour for an account from everywhere, and generously for a block, since an office shares it.
 * A device that signed in before has a bucket of its own, so that nobody can lock its owner out.
 */
export function createSignInThrottle(limits: SignInLimits = usual) {
  const pairs = new RateLimiterMemory({ points: limits.pair, duration: quarter })
  const accounts = new RateLimiterMemory({ points: limits.account, duration: hour })
  const blocks = new RateLimiterMemory({ points: limits.block, duration: quarter })
  const secret = randomBytes(32)

  function bucketsOf({ email, personId, address, knownDevice }: Attempt): readonly (readonly [RateLimiterMemory, string])[] {
    const account = personId ?? `unknown-${createHmac('sha256', secret).update(email).digest().readUInt32BE() % unknownBuckets}`
    const block = addressBlock(address)
    if (knownDevice) return [[pairs, `${account}|device|${knownDevice}`]]
    // The narrowest first: what it refuses does not use up the account's own hundred.
    return [
      [pairs, `${account}|${block}`],
      [accounts, account],
      [blocks, block],
    ]
  }

  return {
    /** Counts an attempt before the password is looked at; answers the seconds to wait when it is one too many, else 0. */
    async count(attempt: Attempt): Promise<number> {
      for (const [limiter, key] of bucketsOf(attempt)) {
        const wait = await limiter.consume(key).then(() => 0, secondsToWait)
        if (wait > 0) return wait
      }
      return 0
    },
    /** The password was right: the attempt does not count. */
    async forgive(attempt: Attempt): Promise<void> {
      for (const [limiter, key] of bucketsOf(attempt)) {
        if (limiter === pairs) await limiter.delete(key)
        else await limiter.reward(key)
      }
    },
  }
}

export type SignInThrottle = ReturnType<typeof createSignInThrottle>

function secondsToWait(rejection: unknown): number {
  if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000))
  throw rejection
}
