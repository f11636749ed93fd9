import type { Proof, ProofWays } from '#app/domain/members/proof.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Database } from '#server/db/client.ts'
import { type Clock, shifted } from '#server/db/clock.ts'
import type { Env } from '#server/env.ts'
import type { IdentifySession, SignedIn } from './actor.ts'
import { busyOrThrow } from './busy-or-throw.ts'
import type { Sessions } from './lucia.ts'
import { passkeySite } from './passkey-site.ts'
import type { Passkeys } from './passkeys.ts'
import type { Passwords } from './passwords.ts'
import { hasSecondFactor, type SecondFactor } from './second-factor.ts'
import type { SignInThrottle } from './throttle.ts'
import type { Visit } from './visit.ts'

type Ports = {
  readonly db: Database
  readonly env: Env
  readonly clock: Clock
  readonly sessions: Sessions
  readonly identifySession: IdentifySession
  readonly passwords: Passwords
  readonly passkeys: Passkeys
  readonly secondFactor: SecondFactor
  readonly throttle: SignInThrottle
  /** Whether this person may confirm by one press: the demonstration on this machine, where "enter as" needs no password. */
  readonly mayPress: (email: string) => Promise<boolean>
  /** Told of the new id, so that open connections of the session go on under it. */
  readonly onSessionRenewed: (sessionId: string, newId: string) => void
}

/** Who is signed in under the new id, and the Set-Cookie headers that carry it. */
export type Proved = { readonly signedIn: SignedIn; readonly cookies: readonly string[] }

/**
 * A fresh proof in a session: the password, with a code where there is a second factor, or a passkey. The session goes
 * on under a new id and its old cookie is void. Refuses `proof_failed`, or `sign_in_throttled`, counted like a sign-in.
 */
export function createProve({ db, env, clock, sessions, identifySession, ...ports }: Ports) {
  const { passwords, passkeys, secondFactor, throttle, mayPress, onSessionRenewed } = ports

  async function byPassword({ id }: SignedIn['person'], { password, code }: Proof): Promise<boolean> {
    const person = await db.prisma.person.findUnique({ where: { id }, select: { passwordHash: true } })
    if (!(await passwords.verify(person?.passwordHash, password.slice(0, 1024)))) return false
    return !(await hasSecondFactor(db, id)) || secondFactor.accept(id, code)
  }

  async function holds({ person }: SignedIn, proof: Proof, visit: Visit): Promise<boolean> {
    if (proof.press) return mayPress(person.email)
    if (!proof.passkey) return byPassword(person, proof)
    const site = passkeySite(env, visit.host)
    return site !== null && (await passkeys.verify(proof.passkey, person.id, site)) === person.id
  }

  async function prove(signedIn: SignedIn, proof: Proof, visit: Visit): Promise<Result<Proved>> {
    const { session, person } = signedIn
    const attempt = { email: person.email, personId: person.id, address: undefined, knownDevice: `session-${session.id}` }
    const wait = await throttle.count(attempt)
    if (wait > 0) return refuse('sign_in_throttled', { minutes: Math.ceil(wait / 60) })
    if (!(await holds(signedIn, proof, visit))) return refuse('proof_failed')
    await throttle.forgive(attempt)
    const renewed = await sessions.renew(session, visit.userAgent, shifted(clock, new Date()))
    if (!renewed) return refuse('unauthenticated')
    onSessionRenewed(session.id, renewed.sessionId)
    const known = await identifySession(renewed.sessionId)
    return known ? ok({ signedIn: known, cookies: [renewed.cookie] }) : refuse('unauthenticated')
  }

  return {
    /** What proves this person here. */
    async ways({ person }: SignedIn, { host }: Visit): Promise<ProofWays> {
      const [code, own, press] = await Promise.all([hasSecondFactor(db, person.id), passkeys.list(person.id), mayPress(person.email)])
      return { code, passkey: own.length > 0 && passkeySite(env, host) !== null, press }
    },
    prove: (signedIn: SignedIn, proof: Proof, visit: Visit) => prove(signedIn, proof, visit).catch(busyOrThrow),
  }
}
