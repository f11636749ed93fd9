import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Database } from '#server/db/client.ts'
import type { SignedIn } from './actor.ts'
import type { Passwords } from './passwords.ts'
import type { SignInThrottle } from './throttle.ts'

type Ports = { readonly db: Database; readonly passwords: Passwords; readonly throttle: SignInThrottle }

export type CheckOwnPassword = ReturnType<typeof createCheckOwnPassword>

/** Whether someone signed in knows their password, counted like a sign-in. Refuses `wrong_password` and `sign_in_throttled`. */
export function createCheckOwnPassword({ db, passwords, throttle }: Ports) {
  return async function checkOwnPassword({ person: { id, email }, session }: SignedIn, password: string): Promise<Result<null>> {
    const attempt = { email, personId: id, address: undefined, knownDevice: `session-${session.id}` }
    const wait = await throttle.count(attempt)
    if (wait > 0) return refuse('sign_in_throttled', { minutes: Math.ceil(wait / 60) })
    const person = await db.prisma.person.findUnique({ where: { id }, select: { passwordHash: true } })
    if (!(await passwords.verify(person?.passwordHash, password))) return refuse('wrong_password')
    await throttle.forgive(attempt)
    return ok(null)
  }
}
