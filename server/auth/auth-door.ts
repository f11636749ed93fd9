import type { Proof } from '#app/domain/members/proof.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { AllianceSettings } from '#server/alliance.ts'
import type { Execute } from '#server/commands/execute.ts'
import type { Database } from '#server/db/client.ts'
import type { Clock } from '#server/db/clock.ts'
import type { Env } from '#server/env.ts'
import { createPreferences } from '#server/state/preferences.ts'
import { createAcceptInvitation } from './accept-invitation.ts'
import { createIdentifySession, type SignedIn } from './actor.ts'
import { addressBlock } from './address-block.ts'
import { createBeginSession, type SignedInNow } from './begin-session.ts'
import { createCeremonies } from './ceremonies.ts'
import { createChangePassword } from './change-password.ts'
import { createCheckOwnPassword } from './check-own-password.ts'
import { preferenceCookies } from './cookies.ts'
import { demoPeople } from './demo-people.ts'
import { createEmailChange } from './email-change.ts'
import type { Keys } from './keys.ts'
import { createKnownDevices } from './known-devices.ts'
import type { Letters } from './letters.ts'
import { inMemory, type OpenLimiter } from './limiters.ts'
import type { Sessions } from './lucia.ts'
import { createOpenInvitation } from './open-invitation.ts'
import { createOwnSessions } from './own-sessions.ts'
import { createPasskeyDoor } from './passkey-door.ts'
import { createPasskeys } from './passkeys.ts'
import { createPasswordReset } from './password-reset.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import { createProve } from './prove.ts'
import { createRecoveryCodes } from './recovery-codes.ts'
import { createSecondFactor } from './second-factor.ts'
import { createSecondStep, type Given } from './second-step.ts'
import { createSetUp } from './set-up.ts'
import { type Credentials, createSignIn } from './sign-in.ts'
import { createCodeThrottle, createResetThrottle, createSignInThrottle, type SignInLimits } from './throttle.ts'
import type { Visit } from './visit.ts'

type Ports = {
  readonly db: Database
  readonly env: Env
  readonly clock: Clock
  readonly keys: Keys
  readonly letters: Letters
  readonly sessions: Sessions
  readonly execute: Execute
  readonly alliance: AllianceSettings
  readonly log: { warn: (detail: object, message: string) => void }
  /** Told of every session that ends before its time, so that its sockets end with it. */
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void
  /** Told of the new id of a session that a proof renewed, so that its sockets go on. */
  readonly onSessionRenewed: (sessionId: string, newId: string) => void
  /** The one place where passwords are hashed. */
  readonly passwords?: Passwords
  readonly limits?: SignInLimits
  /** Where attempts are counted; in this process unless said otherwise. */
  readonly openLimiter?: OpenLimiter
}

/**
 * Everything that pages do about identity: sign in and out, sessions, password, preferences, first-run
 * set-up. `at(visit)` gives one request's view of it.
 */
export function createAuthDoor(ports: Ports) {
  const { db, env, clock, keys, letters, sessions, execute, alliance, log, onSessionsEnded, onSessionRenewed } = ports
  const { passwords = createPasswords(), limits, openLimiter = inMemory } = ports
  const secure = env.http.https
  const counting = { open: openLimiter, numberOf: keys.numberOf }
  const throttle = createSignInThrottle(limits, counting)
  const devices = createKnownDevices({ db, secure })
  const ceremonies = createCeremonies({ db, clock })
  const recoveryCodes = createRecoveryCodes(db)
  const issuer = () => ['Kente', alliance.current()?.numberPrefix].filter(Boolean).join(' ')
  const secondFactor = createSecondFactor({ db, keys, clock, letters, recoveryCodes, issuer })
  const passkeys = createPasskeys({ db, clock, letters, ceremonies, recoveryCodes, issuer })
  const { start, begin } = createBeginSession({ db, sessions, devices, letters, ceremonies, secure, onSessionsEnded })
  const signIn = createSignIn({ db, passwords, throttle, devices, begin })
  const secondStep = createSecondStep({ db, env, ceremonies, secondFactor, passkeys, devices, throttle: createCodeThrottle(limits, counting), start })
  const identifySession = createIdentifySession(sessions)
  const passkeyDoor = createPasskeyDoor({ env, passkeys, secondStep, sessions, identifySession, start })
  const proving = createProve({ db, env, clock, sessions, identifySession, passwords, passkeys, secondFactor, throttle, mayPress, onSessionRenewed })
  const ownSessions = createOwnSessions({ db, onSessionsEnded })
  const checkOwnPassword = createCheckOwnPassword({ db, passwords, throttle })
  const changePassword = createChangePassword({ db, passwords, checkOwnPassword, ownSessions, letters })
  const emailChange = createEmailChange({ db, keys, letters, checkOwnPassword })
  const reset = createPasswordReset({ db, keys, letters, passwords, throttle: createResetThrottle(counting), devices, ownSessions, begin })
  const openInvitation = createOpenInvitation({ db, keys, sessions })
  const acceptInvitation = createAcceptInvitation({ execute, passwords, sessions, ownSessions, begin, onSessionRenewed, open: openInvitation })
  const setUp = createSetUp({ db, execute, alliance, passwords, begin })

  /** "Enter as" stands open on the demonstration alone, and only where nobody but this machine can reach it. */
  function mayEnterAs(): boolean {
    return env.demo.enterAs && (alliance.current()?.demo ?? false)
  }

  async function enterAs(email: string, visit: Visit): Promise<Result<SignedInNow>> {
    if (!(await mayPress(email))) return refuse('not_found')
    const person = await db.prisma.person.findUnique({ where: { email }, select: { id: true } })
    return person ? ok(await start(person.id, visit, false)) : refuse('not_found')
  }

  async function mayPress(email: string): Promise<boolean> {
    return mayEnterAs() && (await demoPeople(db)).some((person) => person.email === email)
  }

  async function signInLogged(credentials: Credentials, visit: Visit): Promise<Result<SignedInNow>> {
    const result = await signIn(credentials, visit)
    if (!result.ok && result.refusal.code === 'sign_in_throttled') log.warn({ block: addressBlock(visit.address) }, 'sign-in throttled')
    return result
  }

  async function signOut({ session }: SignedIn): Promise<readonly string[]> {
    const cleared = await sessions.end(session.id)
    onSessionsEnded([session.id])
    return [cleared]
  }

  return {
    /** Those whom a visitor may enter as; empty but in the demonstration on this machine. */
    demoPeople: async () => (mayEnterAs() ? demoPeople(db) : []),
    signOut,
    sessions: ownSessions,
    secondFactor,
    passkeys: { list: passkeys.list, remove: passkeys.remove },
    changePassword,
    emailChange,
    ownerOfReset: reset.find,
    preferences: createPreferences(db),
    cookies: preferenceCookies(secure),
    /** No mail server is connected: mails stay in the outbox folder. */
    mailsStay: env.mail.smtpUrl === undefined,
    isSetUpOpen: setUp.isOpen,
    at: (visit: Visit) => ({
      signIn: (credentials: Credentials) => signInLogged(credentials, visit),
      secondStep: { waiting: () => secondStep.waiting(visit), complete: (given: Given) => secondStep.complete(given, visit) },
      passkey: passkeyDoor.at(visit),
      waysToProve: (signedIn: SignedIn) => proving.ways(signedIn, visit),
      prove: (signedIn: SignedIn, proof: Proof) => proving.prove(signedIn, proof, visit),
      askReset: (raw: unknown) => reset.ask(raw, visit),
      resetPassword: (token: string, raw: unknown, shared: boolean) => reset.choose(token, raw, visit, shared),
      enterAs: (email: string) => enterAs(email, visit),
      openInvitation: (token: string) => openInvitation(token, visit),
      acceptInvitation: (token: string, raw: unknown) => acceptInvitation(token, raw, visit),
      setUp: (token: string, raw: unknown) => setUp.complete(token, raw, visit),
    }),
  }
}
