import { randomBytes } from 'node:crypto'
import { idInput } from '#app/domain/ids.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { faultsOf } from '#server/commands/faults.ts'
import type { Database } from '#server/db/client.ts'
import { sha256 } from '#server/db/hash.ts'
import type { SignedInNow } from './begin-session.ts'
import { newPasswordInput } from './change-password.ts'
import type { Passwords } from './passwords.ts'
import type { Visit } from './visit.ts'

const lifetime = 7 * 24 * 3_600_000

type Ports = {
  readonly db: Database
  readonly passwords: Passwords
  /** Where the site is reached, without a slash at its end. */
  readonly site: string
  readonly begin: (personId: string, visit: Visit, shared: boolean) => Promise<SignedInNow>
}

/** The link by which a person who has no password yet chooses one. It works once, for seven days. */
export function createAccessLinks({ db, passwords, site, begin }: Ports) {
  async function personOf(token: string): Promise<{ readonly id: string; readonly name: string } | null> {
    const link = await db.prisma.accessLink.findUnique({ where: { tokenHash: sha256(token) }, include: { person: true } })
    if (!link || link.usedAt || link.expiresAt <= new Date() || link.person.passwordHash || link.person.status !== 'active') return null
    return { id: link.person.id, name: link.person.name }
  }

  return {
    /** A new link; earlier ones of the person are void. Someone who has a password is `not_found`: nobody else sets it. */
    async issue(actor: Actor, personId: string): Promise<Result<{ readonly link: string }>> {
      if (!can(actor, 'members.give_mandate', []) || !idInput.safeParse(personId).success) return refuse('not_found')
      const person = await db.prisma.person.findUnique({ where: { id: personId, status: 'active', passwordHash: null }, select: { id: true } })
      if (!person) return refuse('not_found')
      const token = randomBytes(24).toString('base64url')
      await db.prisma.accessLink.deleteMany({ where: { personId, usedAt: null } })
      await db.prisma.accessLink.create({ data: { tokenHash: sha256(token), personId, expiresAt: new Date(Date.now() + lifetime) } })
      return ok({ link: `${site}/welcome/${token}` })
    },
    /** Whom the link is for, while it works. */
    personOf,
    /** Sets the first password and signs in; a wrong, spent or old link is `not_found`. */
    async choose(token: string, password: unknown, visit: Visit): Promise<Result<SignedInNow>> {
      const person = await personOf(token)
      if (!person) return refuse('not_found')
      const parsed = newPasswordInput.safeParse(password)
      if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error).map(({ code }) => ({ path: 'password', code })) })
      const passwordHash = await passwords.hash(parsed.data)
      const { count } = await db.prisma.accessLink.updateMany({ where: { tokenHash: sha256(token), usedAt: null }, data: { usedAt: new Date() } })
      const set = count === 1 ? await db.prisma.person.updateMany({ where: { id: person.id, passwordHash: null }, data: { passwordHash } }) : { count: 0 }
      return set.count === 1 ? ok(await begin(person.id, visit, false)) : refuse('not_found')
    },
  }
}
