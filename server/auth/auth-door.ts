import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { AllianceSettings } from '#server/alliance.ts'
import type { Execute } from '#server/commands/execute.ts'
import type { Database } from '#server/db/client.ts'
import type { Env } from '#server/env.ts'
import { createPreferences } from '#server/state/preferences.ts'
import { createAccessLinks } from './access-links.ts'
import type { SignedIn } from './actor.ts'
import { addressBlock } from './address-block.ts'
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
import { createOwnSessions } from './own-sessions.ts'
import { createPasswordReset } from './password-reset.ts'
import { createPasswords, type Passwords } from './passwords.ts'
import { createSetUp, siteOf } from './set-up.ts'
import { type Credentials, createSignIn, type SignedInNow } from './sign-in.ts'
import { createResetThrottle, createSignInThrottle, type SignInLimits } from './throttle.ts'
import type { Visit } from './visit.ts'

type Ports = {
  readonly db: Database
  readonly env: Env
  readonly keys: Keys
  readonly letters: Letters
  readonly sessions: Sessions
  readonly execute: Execute
  readonly alliance: AllianceSettings
  readonly log: { warn: (detail: object, message: string) => void }
  /** Told of every session that ends before its time, so that its sockets end with it. */
  readonly onSessionsEnded: (sessionIds: readonly string[]) => void
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
export function createAuthDoor({
  db,
  env,
  keys,
  letters,
  sessions,
  execute,
  alliance,
  log,
  onSessionsEnded,
  passwords = createPasswords(),
  limits,
  openLimiter = inMemory,
}: Ports) {
  const secure = env.http.https
  const counting = { open: openLimiter, numberOf: keys.numberOf }
  const throttle = createSignInThrottle(limits, counting)
  const devices = createKnownDevices({ db, secure })
  const { signIn, begin } = createSignIn({ db, sessions, passwords, throttle, devices, letters, onSessionsEnded })
  const ownSessions = createOwnSessions({ db, onSessionsEnded })
  const checkOwnPassword = createCheckOwnPassword({ db, passwords, throttle })
  const changePassword = createChangePassword({ db, passwords, checkOwnPassword, ownSessions, letters })
  const emailChange = createEmailChange({ db, keys, letters, checkOwnPassword })
  const reset = createPasswordReset({ db, keys, letters, passwords, throttle: createResetThrottle(counting), devices, ownSessions, begin })
  const accessLinks = createAccessLinks({ db, passwords, site: siteOf(env), begin })
  const setUp = createSetUp({ db, execute, alliance, passwords, begin })

  /** "Enter as" stands open on the demonstration alone, and only where nobody but this machine can reach it. */
  function mayEnterAs(): boolean {
    return env.demo.enterAs && (alliance.current()?.demo ?? false)
  }

  async function enterAs(email: string, visit: Visit): Promise<Result<SignedInNow>> {
    if (!mayEnterAs()) return refuse('not_found')
    if (!(await demoPeople(db)).some((person) => person.email === email)) return refuse('not_found')
    const person = await db.prisma.person.findUnique({ where: { email }, select: { id: true } })
    return person ? ok(await begin(person.id, visit, false)) : refuse('not_found')
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
    changePassword,
    emailChange,
    ownerOfReset: reset.find,
    preferences: createPreferences(db),
    cookies: preferenceCookies(secure),
    accessLinks,
    isSetUpOpen: setUp.isOpen,
    at: (visit: Visit) => ({
      signIn: (credentials: Credentials) => signInLogged(credentials, visit),
      askReset: (raw: unknown) => reset.ask(raw, visit),
      resetPassword: (token: string, raw: unknown, shared: boolean) => reset.choose(token, raw, visit, shared),
      enterAs: (email: string) => enterAs(email, visit),
      choosePassword: (token: string, password: unknown) => accessLinks.choose(token, password, visit),
      setUp: (token: string, raw: unknown) => setUp.complete(token, raw, visit),
    }),
  }
}
