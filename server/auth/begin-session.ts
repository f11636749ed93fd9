import { v7 as newId } from 'uuid'
import type { Database } from '#server/db/client.ts'
import { addressBlock } from './address-block.ts'
import { type Ceremonies, secondStepLasts } from './ceremonies.ts'
import { setCookie } from './cookies.ts'
import type { KnownDevices } from './known-devices.ts'
import type { Letters } from './letters.ts'
import type { Sessions } from './lucia.ts'
import { hasSecondFactor } from './second-factor.ts'
import type { Visit } from './visit.ts'

/** The cookie of a sign-in's second step. */
export const secondStepCookie = 'kente_step'

type Ports = {
  readonly db: Database
  readonly sessions: Sessions
  readonly devices: KnownDevices
  readonly letters: Letters
  readonly ceremonies: Ceremonies
  readonly secure: boolean
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void
}

/** `cookies` are Set-Cookie headers. Without a session a second step waits at /login/code. */
export type SignedInNow = { readonly personId: string; readonly sessionId: string | null; readonly cookies: readonly string[] }

/** Every session begins here: by password, invitation, reset, set-up or passkey. */
export function createBeginSession({ db, sessions, devices, letters, ceremonies, secure, onSessionsEnded }: Ports) {
  /** For whoever has proved all that is asked for. The session that the request carried ends (rulings.md 42). */
  async function start(personId: string, visit: Visit, shared: boolean): Promise<SignedInNow> {
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

  return {
    start,
    /** For whoever has proved one thing, a password or a link: those with a second factor are asked for it first. */
    async begin(personId: string, visit: Visit, shared: boolean): Promise<SignedInNow> {
      if (!(await hasSecondFactor(db, personId))) return start(personId, visit, shared)
      const token = await ceremonies.openSecondStep(personId, shared)
      return { personId, sessionId: null, cookies: [setCookie(secondStepCookie, token, { maxAge: secondStepLasts, secure, httpOnly: true })] }
    },
  }
}

export type BeginSession = ReturnType<typeof createBeginSession>
