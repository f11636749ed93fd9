import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { emailInput } from '#app/domain/members/person.input.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { faultsOf } from '#server/commands/faults.ts'
import type { Database } from '#server/db/client.ts'
import type { SignedIn } from './actor.ts'
import type { CheckOwnPassword } from './check-own-password.ts'
import { confirmEmailChange, type Side } from './confirm-email-change.ts'
import type { Keys } from './keys.ts'
import type { Letters } from './letters.ts'

const lifetime = 24 * 3_600_000
const input = z.object({ email: emailInput, current: z.string({ message: 'required' }).min(1, { message: 'required' }) })

/** A change under way; instants are ISO 8601. */
export type PendingEmail = { readonly email: string; readonly oldConfirmed: boolean; readonly newConfirmed: boolean; readonly expiresAt: string }

/** What a link of the two letters is about, while it works. */
export type EmailLink = { readonly side: Side; readonly email: string; readonly confirmed: boolean }

type Ports = { readonly db: Database; readonly keys: Keys; readonly letters: Letters; readonly checkOwnPassword: CheckOwnPassword }

/** Another address for one's account, in force once the present one and the new one have confirmed it, within 24 hours. */
export function createEmailChange({ db, keys, letters, checkOwnPassword }: Ports) {
  async function find(token: string): Promise<(EmailLink & { readonly id: string }) | null> {
    const id = keys.idOfToken(token)
    const side = (['old', 'new'] as const).find((one) => id && keys.isGenuine(token, `email_${one}`, id))
    if (!id || !side) return null
    const row = await db.prisma.emailChange.findUnique({ where: { id, settledAt: null, expiresAt: { gt: new Date() }, person: { status: 'active' } } })
    if (!row) return null
    return { id, side, email: row.email, confirmed: Boolean(side === 'old' ? row.oldConfirmedAt : row.newConfirmedAt) }
  }

  return {
    async pending({ person }: SignedIn): Promise<PendingEmail | null> {
      const row = await db.prisma.emailChange.findFirst({ where: { personId: person.id, settledAt: null, expiresAt: { gt: new Date() } } })
      if (!row) return null
      const { email, oldConfirmedAt, newConfirmedAt, expiresAt } = row
      return { email, oldConfirmed: oldConfirmedAt !== null, newConfirmed: newConfirmedAt !== null, expiresAt: expiresAt.toISOString() }
    },
    /** Begins a change, in place of one under way. Refuses `invalid_input`, `wrong_password`, `sign_in_throttled`, `email_taken`. */
    async ask(signedIn: SignedIn, raw: unknown): Promise<Result<null>> {
      const parsed = input.safeParse(raw)
      if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error) })
      const { email, current } = parsed.data
      const { id: personId, email: present } = signedIn.person
      if (email === present) return refuse('invalid_input', { faults: [{ path: 'email', code: 'email_unchanged' }] })
      const checked = await checkOwnPassword(signedIn, current)
      if (!checked.ok) return checked
      if (await db.prisma.person.findUnique({ where: { email }, select: { id: true } })) return refuse('email_taken')
      const id = newId()
      await db.prisma.$transaction([
        db.prisma.emailChange.updateMany({ where: { personId, settledAt: null }, data: { settledAt: new Date() } }),
        db.prisma.emailChange.create({ data: { id, personId, email, expiresAt: new Date(Date.now() + lifetime) } }),
      ])
      await letters.write((['email_old', 'email_new'] as const).map((kind) => ({ kind, subjectId: id, personId })))
      return ok(null)
    },
    async cancel({ person }: SignedIn): Promise<void> {
      await db.prisma.emailChange.updateMany({ where: { personId: person.id, settledAt: null }, data: { settledAt: new Date() } })
    },
    /** What a link would confirm; null when it is forged, old, or the change was settled. */
    find: async (token: string): Promise<EmailLink | null> => {
      const link = await find(token)
      return link && { side: link.side, email: link.email, confirmed: link.confirmed }
    },
    /** One address confirms; `done` once both have and the new one is in force. Refuses `not_found` and `email_taken`. */
    async confirm(token: string): Promise<Result<{ readonly done: boolean }>> {
      const link = await find(token)
      return link ? confirmEmailChange(db, link.id, link.side) : refuse('not_found')
    },
  }
}
