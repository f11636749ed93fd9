import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { emailInput } from '#app/domain/members/person.input.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { faultsOf } from '#server/commands/faults.ts'
import type { Database } from '#server/db/client.ts'
import type { SignedInNow } from './begin-session.ts'
import { newPasswordInput } from './change-password.ts'
import type { Keys } from './keys.ts'
import type { KnownDevices } from './known-devices.ts'
import type { Letters } from './letters.ts'
import type { OwnSessions } from './own-sessions.ts'
import type { Passwords } from './passwords.ts'
import type { SignInThrottle } from './throttle.ts'
import type { Visit } from './visit.ts'

const lifetime = 30 * 60_000
const askInput = z.object({ email: emailInput })
const chooseInput = z.object({ password: newPasswordInput })

type Ports = {
  readonly db: Database
  readonly keys: Keys
  readonly letters: Letters
  readonly passwords: Passwords
  readonly throttle: SignInThrottle
  readonly devices: KnownDevices
  readonly ownSessions: OwnSessions
  readonly begin: (personId: string, visit: Visit, shared: boolean) => Promise<SignedInNow>
}

type Resettable = { readonly id: string; readonly personId: string; readonly name: string; readonly email: string }

/** A new password by a link in a mail: 30 minutes, one use, and the newest alone. */
export function createPasswordReset({ db, keys, letters, passwords, throttle, devices, ownSessions, begin }: Ports) {
  /**
   * Asks for a link. Nothing is looked up here: the same two rows are written for an address that nobody has,
   * and the mail's own job finds out. Refuses `invalid_input` and `reset_throttled`.
   */
  async function ask(raw: unknown, visit: Visit): Promise<Result<null>> {
    const parsed = askInput.safeParse(raw)
    if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error) })
    const { email } = parsed.data
    const knownDevice = await devices.recognise(email, visit.cookieHeader)
    const wait = await throttle.count({ email, personId: null, address: visit.address, knownDevice })
    if (wait > 0) return refuse('reset_throttled', { minutes: Math.ceil(wait / 60) })
    const id = newId()
    await db.prisma.passwordReset.create({ data: { id, email, expiresAt: new Date(Date.now() + lifetime) } })
    await letters.write([{ kind: 'password_reset', subjectId: id, personId: null }])
    return ok(null)
  }

  /** Whose link it is, while it works. */
  async function find(token: string): Promise<Resettable | null> {
    const id = keys.idOfToken(token)
    if (!id || !keys.isGenuine(token, 'password_reset', id)) return null
    const [row] = await db.sql<Resettable>(
      'reset',
      `SELECT r.id, p.id AS "personId", p.name, p.email
         FROM "PasswordReset" r JOIN "Person" p ON p.id = r."personId"
        WHERE r.id = $1::uuid AND r."usedAt" IS NULL AND r."expiresAt" > now() AND p.status = 'active'
          AND NOT EXISTS (SELECT 1 FROM "PasswordReset" o WHERE o.id > r.id AND (o."personId" = p.id OR o.email = p.email))`,
      [id],
    )
    return row ?? null
  }

  /**
   * Sets the password and signs in; every session of the person ends. A forged, spent or old link, and one that
   * a newer has replaced, is `not_found`.
   */
  async function choose(token: string, raw: unknown, visit: Visit, shared: boolean): Promise<Result<SignedInNow>> {
    const reset = await find(token)
    if (!reset) return refuse('not_found')
    const parsed = chooseInput.safeParse(raw)
    if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error) })
    const { password } = parsed.data
    if (password.toLowerCase().includes(reset.email)) return refuse('invalid_input', { faults: [{ path: 'password', code: 'password_too_simple' }] })
    const passwordHash = await passwords.hash(password)
    const { count } = await db.prisma.passwordReset.updateMany({ where: { id: reset.id, usedAt: null }, data: { usedAt: new Date() } })
    if (count === 0) return refuse('not_found')
    await db.prisma.person.update({ where: { id: reset.personId }, data: { passwordHash } })
    await ownSessions.endAll(reset.personId)
    await letters.write([{ kind: 'password_changed', subjectId: reset.id, personId: reset.personId }])
    return ok(await begin(reset.personId, visit, shared))
  }

  return { ask, find, choose }
}
