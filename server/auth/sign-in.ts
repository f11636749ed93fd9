import { v7 as newId } from 'uuid'
import { foldEmail } from '#app/domain/members/email.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { isStorable } from '#app/domain/storable.ts'
import type { Database } from '#server/db/client.ts'
import { Busy } from '#server/db/transaction.ts'
import { addressBlock } from './address-block.ts'
import type { KnownDevices } from './known-devices.ts'
import type { Letters } from './letters.ts'
import type { Sessions } from './lucia.ts'
import type { Passwords } from './passwords.ts'
import type { SignInThrottle } from './throttle.ts'
import type { Visit } from './visit.ts'

type Ports = {
  readonly db: Database
  readonly sessions: Sessions
  readonly passwords: Passwords
  readonly throttle: SignInThrottle
  readonly devices: KnownDevices
  readonly letters: Letters
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void
}

export type Credentials = {
  readonly email: string
  readonly password: string
  /** A computer that others use: short limits, and no cookie outlives the browser. */
  readonly shared?: boolean
}

/** `cookies` are Set-Cookie headers. */
export type SignedInNow = { readonly personId: string; readonly sessionId: string; readonly cookies: readonly string[] }

type Account = { readonly id: string; readonly passwordHash: string | null; readonly usable: boolean }

/**
 * Email and password against a new session. An unknown account, a wrong password, an account that is
 * closed and one without a live mandate get the same refusal after the same work: `sign_in_failed`, or
 * `sign_in_throttled` with the minutes to wait. The session that the request carried ends (rulings.md 42).
 */
export function createSignIn({ db, sessions, passwords, throttle, devices, letters, onSessionsEnded }: Ports) {
  async function begin(personId: string, visit: Visit, shared: boolean): Promise<SignedInNow> {
    const earlier = await sessions.read(visit.cookieHeader)
    if (earlier) {
      await sessions.end(earlier.id)
      onSessionsEnded([earlier.id])
    }
    await warnOfNewDevice(personId, visit)
    const { sessionId, cookie } = await sessions.start(personId, { userAgent: visit.userAgent, place: addressBlock(visit.address), shared })
    return { personId, sessionId, cookies: shared ? [cookie] : [cookie, await devices.remember(personId, visit.cookieHeader)] }
  }

  /** A letter to whoever signs in on a device that is not known; there is none for someone who was never here. */
  async function warnOfNewDevice(personId: string, { cookieHeader, userAgent, address }: Visit): Promise<void> {
    if (!(await devices.isNew(personId, cookieHeader))) return
    const facts = { userAgent: (userAgent ?? '').slice(0, 400), place: addressBlock(address) }
    await letters.write([{ kind: 'new_device', subjectId: newId(), personId, facts }])
  }

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

  return {
    signIn: (credentials: Credentials, visit: Visit) => signIn(credentials, visit).catch(busyOrThrow),
    begin,
  }
}

function storable(text: string): string {
  return isStorable(text) ? text : 'nobody'
}

function busyOrThrow(error: unknown): Result<never> {
  if (error instanceof Busy) return refuse('busy')
  throw error
}

async function accountOf(db: Database, email: string): Promise<Account | null> {
  const [account] = await db.sql<Account>(
    'account',
    `SELECT p.id, p."passwordHash",
            p.status = 'active' AND EXISTS (
              SELECT 1 FROM "Mandate" m LEFT JOIN "Forum" f ON f.id = m."bodyId"
               WHERE m."personId" = p.id AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
                 AND (f.id IS NULL OR f.status = 'active')) AS usable
       FROM "Person" p WHERE p.email = $1`,
    [email],
  )
  return account ?? null
}
