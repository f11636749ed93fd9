import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { faultsOf } from '#server/commands/faults.ts'
import type { Database } from '#server/db/client.ts'
import type { SignedIn } from './actor.ts'
import type { CheckOwnPassword } from './check-own-password.ts'
import type { Letters } from './letters.ts'
import type { OwnSessions } from './own-sessions.ts'
import type { Passwords } from './passwords.ts'

/** At least 12 characters; no rule about their kinds, which only makes people write passwords down. */
export const newPasswordInput = z
  .string({ message: 'required' })
  .min(12, { message: 'password_too_short' })
  .max(256, { message: 'password_too_long' })
  .refine((password) => new Set(password).size >= 5, { message: 'password_too_simple' })

const input = z.object({ current: z.string({ message: 'required' }).min(1, { message: 'required' }), next: newPasswordInput })

type Ports = {
  readonly db: Database
  readonly passwords: Passwords
  readonly checkOwnPassword: CheckOwnPassword
  readonly ownSessions: OwnSessions
  readonly letters: Letters
}

/**
 * A person's own password: the present one first, counted like a sign-in. Every other session of the person
 * ends, since one of them may be the reason for the change,
 * and a letter says so.
 */
export function createChangePassword({ db, passwords, checkOwnPassword, ownSessions, letters }: Ports) {
  return async function changePassword(signedIn: SignedIn, raw: unknown): Promise<Result<null>> {
    const parsed = input.safeParse(raw)
    if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error) })
    const { id, email } = signedIn.person
    if (parsed.data.next.toLowerCase().includes(email)) return refuse('invalid_input', { faults: [{ path: 'next', code: 'password_too_simple' }] })
    const checked = await checkOwnPassword(signedIn, parsed.data.current)
    if (!checked.ok) return checked
    await db.prisma.person.update({ where: { id }, data: { passwordHash: await passwords.hash(parsed.data.next) } })
    await ownSessions.endOthers(signedIn)
    await letters.write([{ kind: 'password_changed', subjectId: newId(), personId: id }])
    return ok(null)
  }
}
