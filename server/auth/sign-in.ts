import { foldEmail } from '#app/domain/members/email.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { isStorable } from '#app/domain/storable.ts'
import type { Database } from '#server/db/client.ts'
import type { BeginSession, SignedInNow } from './begin-session.ts'
import { busyOrThrow } from './busy-or-throw.ts'
import type { KnownDevices } from './known-devices.ts'
import type { Passwords } from './passwords.ts'
import type { SignInThrottle } from './throttle.ts'
import type { Visit } from './visit.ts'

type Ports = {
  readonly db: Database
  readonly passwords: Passwords
  readonly throttle: SignInThrottle
  readonly devices: KnownDevices
  readonly begin: BeginSession['begin']
}

export type Credentials = {
  readonly email: string
  readonly password: string
  /** A computer that others use: short limits, and no cookie outlives the browser. */
  readonly shared?: boolean
}

type Account = { readonly id: string; readonly passwordHash: string | null; readonly usable: boolean }

/**
 * Email and password against a new session, or its second step. An unknown account, a wrong password, an account that is
 * closed and one without a live mandate get the same refusal after the same work: `sign_in_failed`, or
 * `sign_in_throttled` with the minutes to wait (rulings.md 42).
 */
export function createSignIn({ db, passwords, throttle, devices, begin }: Ports) {
  async function signIn({ email: typed, password, shared = false }: Credentials, visit: Visit): Promise<Result<SignedInNow>> {
    // What no column can hold is nobody's; it is looked up all the same.
    const email = storable(foldEmail(typed).slice(0, 320))
    const account = await accountOf(db, email)
    const attempt = {
      email,
      personId: account?.id ?? null,
      address: visit.address,
      knownDevice: await devices.recognise(email, visit.cookieHeader),
    }
    const wait = await throttle.count(attempt)
    if (wait > 0) return refuse('sign_in_throttled', { minutes: Math.ceil(wait / 60) })
    const matches = await passwords.verify(account?.passwordHash, password.slice(0, 1024))
    if (!account || !matches || !account.usable) return refuse('sign_in_failed')
    await throttle.forgive(attempt)
    return ok(await begin(account.id, visit, shared))
  }

  return (credentials: Credentials, visit: Visit): Promise<Result<SignedInNow>> => signIn(credentials, visit).catch(busyOrThrow)
}

function storable(text: string): string {
  return isStorable(text) ? text : 'nobody'
}

async function accountOf(db: Database, email: string): Promise<Account | null> {
  const [account] = await db.sql<Account>(
    'account',
    `SELECT p.id, p."passwordHash",
            p.status = 'active' AND EXISTS (
              SELECT 1 FROM "Mandate" m LEFT JOIN "Forum" f ON f.id = m."bodyId"
               WHERE m."personId" = p.id AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
                 AND (f.id IS NULL OR f.status IN ('active', 'applicant', 'under_consideration'))) AS usable
       FROM "Person" p WHERE p.email = $1`,
    [email],
  )
  return account ?? null
}
