import { z } from 'zod'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { faultsOf } from '#server/commands/faults.ts'
import type { Database } from '#server/db/client.ts'
import type { SignedIn } from './actor.ts'
import type { OwnSessions } from './own-sessions.ts'
import type { Passwords } from './passwords.ts'
import type { SignInThrottle } from './throttle.ts'

/** At least 12 characters; no rule about their kinds, which only makes people write passwords down. */
export const newPasswordInput = z
  .string({ message: 'required' })
  .min(12, { message: 'password_too_short' })
  .max(256, { message: 'password_too_long' })
  .refine((password) => new Set(password).size >= 5, { message: 'password_too_simple' })

const input = z.object({ current: z.string({ message: 'required' }).min(1, { message: 'required' }), next: newPasswordInput })

type Ports = { readonly db: Database; readonly passwords: Passwords; readonly throttle: SignInThrottle; readonly ownSessions: OwnSessions }

/**
 * A person's own password: the present one first, counted like a sign-in. Every other session of the person
 * ends, since one of them may be the reason for the change.
 */
export function createChangePassword({ db, passwords, throttle, ownSessions }: Ports) {
  return async function changePassword(signedIn: SignedIn, raw: unknown): Promise<Result<null>> {
    const parsed = input.safeParse(raw)
    if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error) })
    const { id, email } = signedIn.person
    if (parsed.data.next.toLowerCase().includes(email)) return refuse('invalid_input', { faults: [{ path: 'next', code: 'password_too_simple' }] })
    const attempt = { email, personId: id, address: undefined, knownDevice: `session-${signedIn.session.id}` }
    const wait = await throttle.count(attempt)
    if (wait > 0) return refuse('sign_in_throttled', { minutes: Math.ceil(wait / 60) })
    const person = await db.prisma.person.findUnique({ where: { id }, select: { passwordHash: true } })
    if (!(await passwords.verify(person?.passwordHash, parsed.data.current))) return refuse('wrong_password')
    await throttle.forgive(attempt)
    await db.prisma.person.update({ where: { id }, data: { passwordHash: await passwords.hash(parsed.data.next) } })
    await ownSessions.endOthers(signedIn)
    return ok(null)
  }
}
