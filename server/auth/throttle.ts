import { createHmac, randomBytes } from 'node:crypto'
import { RateLimiterRes } from 'rate-limiter-flexible'
import { addressBlock } from './address-block.ts'
import { inMemory, type OpenLimiter } from './limiters.ts'

const quarter = 15 * 60
const hour = 60 * 60

/** How many attempts: for an account from one block in a quarter of an hour, for an account in an hour, for a block in a quarter. */
export type SignInLimits = { readonly pair: number; readonly account: number; readonly block: number }
const signInLimits: SignInLimits = { pair: 10, account: 100, block: 300 }
/** Each one is a mail to somebody. */
const resetLimits: SignInLimits = { pair: 3, account: 10, block: 30 }

type Settings = {
  readonly open?: OpenLimiter
  /** A number of an address that nobody outside can work out; the same in all processes. */
  readonly numberOf?: (text: string) => number
}

type Attempt = {
  readonly email: string
  /** Null for an account that does not exist, or was not looked up: it is counted just so. */
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
export function createSignInThrottle(limits: SignInLimits = signInLimits, settings: Settings = {}) {
  return createThrottle({ name: 'sign-in', limits, ...settings })
}

/** How often a link for a new password may be asked for: the same buckets, fewer. */
export function createResetThrottle(settings: Settings = {}) {
  return createThrottle({ name: 'reset', limits: resetLimits, ...settings })
}

/** How often a code of a second factor: apart from passwords, so that whoever has the password may not guess it without end. */
export function createCodeThrottle(limits: SignInLimits = signInLimits, settings: Settings = {}) {
  return createThrottle({ name: 'code', limits, ...settings })
}

type Throttled = Settings & { readonly name: string; readonly limits: SignInLimits }

function createThrottle({ name, limits, open = inMemory, numberOf = numberOfThisProcess() }: Throttled) {
  const pairs = open({ name: `${name}-pair`, points: limits.pair, duration: quarter })
  const accounts = open({ name: `${name}-account`, points: limits.account, duration: hour })
  const blocks = open({ name: `${name}-block`, points: limits.block, duration: quarter })

  function bucketsOf({ email, personId, address, knownDevice }: Attempt) {
    const account = personId ?? `unknown-${numberOf(email) % sharedBuckets}`
    const block = addressBlock(address)
    if (knownDevice) return [{ limiter: pairs, key: `${account}|device|${knownDevice}` }]
    // The narrowest first: what it refuses does not use up the account's own hundred.
    return [
      { limiter: pairs, key: `${account}|${block}` },
      { limiter: accounts, key: account },
      { limiter: blocks, key: block },
    ]
  }

  return {
    /** Counts an attempt before anything is looked at; answers the seconds to wait when it is one too many, else 0. */
    async count(attempt: Attempt): Promise<number> {
      for (const { limiter, key } of bucketsOf(attempt)) {
        const wait = await limiter.consume(key).then(() => 0, secondsToWait)
        if (wait > 0) return wait
      }
      return 0
    },
    /** The password was right: the attempt does not count. */
    async forgive(attempt: Attempt): Promise<void> {
      for (const { limiter, key } of bucketsOf(attempt)) {
        if (limiter === pairs) await limiter.delete(key)
        else await limiter.reward(key)
      }
    },
  }
}

export type SignInThrottle = ReturnType<typeof createSignInThrottle>

/** So many buckets for all accounts that do not exist: memory stays bounded whatever is typed. */
const sharedBuckets = 65_536

function numberOfThisProcess(): (text: string) => number {
  const secret = randomBytes(32)
  return (text) => createHmac('sha256', secret).update(text).digest().readUInt32BE()
}

function secondsToWait(rejection: unknown): number {
  if (rejection instanceof RateLimiterRes) return Math.max(1, Math.ceil(rejection.msBeforeNext / 1000))
  throw rejection
}
