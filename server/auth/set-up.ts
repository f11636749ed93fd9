import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { emailInput, localeInput, nameInput } from '#app/domain/members/person.input.ts'
import { allianceInput } from '#app/domain/members/set-up.input.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { AllianceSettings } from '#server/alliance.ts'
import type { Execute } from '#server/commands/execute.ts'
import { faultsOf } from '#server/commands/faults.ts'
import type { Database } from '#server/db/client.ts'
import { sha256 } from '#server/db/hash.ts'
import type { Env } from '#server/env.ts'
import type { SignedInNow } from './begin-session.ts'
import { newPasswordInput } from './change-password.ts'
import type { Passwords } from './passwords.ts'
import { systemActor } from './system-actor.ts'
import type { Visit } from './visit.ts'

/** Basis points from a percentage as it is typed, "1" or "1,5"; NaN, which the command refuses, when it is none. */
const percentInput = z
  .string({ message: 'required' })
  .transform((typed) => (/^\d{1,2}([.,]\d{1,2})?$/.test(typed.trim()) ? Math.round(Number(typed.trim().replace(',', '.')) * 100) : Number.NaN))
  .pipe(allianceInput.shape.feeBasisPoints)

const input = allianceInput.omit({ feeBasisPoints: true }).extend({
  fee: percentInput,
  coordinator: z.object({ name: nameInput, email: emailInput, locale: localeInput, password: newPasswordInput }),
})

type Ports = {
  readonly db: Database
  readonly execute: Execute
  readonly alliance: AllianceSettings
  readonly passwords: Passwords
  /** Starts the first coordinator's session. */
  readonly begin: (personId: string, visit: Visit, shared: boolean) => Promise<SignedInNow>
}

/** The first run of a real installation: a one-time link creates the alliance and its first coordinator. */
export function createSetUp({ db, execute, alliance, passwords, begin }: Ports) {
  async function isOpen(token: string): Promise<boolean> {
    const link = await db.prisma.setUpLink.findUnique({ where: { tokenHash: sha256(token) } })
    return Boolean(link && !link.usedAt && !alliance.current())
  }

  return {
    isOpen,
    /** Refuses `not_found` for a wrong or spent link, and `set_up_done` when another was faster. */
    async complete(token: string, raw: unknown, visit: Visit): Promise<Result<SignedInNow>> {
      if (!(await isOpen(token))) return refuse('not_found')
      const parsed = input.safeParse(raw)
      if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error) })
      const { fee, coordinator, ...names } = parsed.data
      const { password, ...person } = coordinator
      const done = await execute('members.set-up', systemActor, {
        ...names,
        feeBasisPoints: fee,
        linkHash: sha256(token),
        coordinator: { ...person, passwordHash: await passwords.hash(password) },
      })
      if (!done.ok) return done
      await alliance.refresh()
      if (!done.value.coordinatorId) return refuse('not_found')
      return ok(await begin(done.value.coordinatorId, visit, false))
    },
  }
}

/**
 * The one-time link of a first run, to be printed on the console. Only its hash is stored, so each start
 * before set-up makes a new one and the earlier is void.
 */
export async function ensureSetUpLink({ db, env }: { readonly db: Database; readonly env: Env }): Promise<string> {
  const token = randomBytes(24).toString('base64url')
  await db.prisma.setUpLink.deleteMany({ where: { usedAt: null } })
  await db.prisma.setUpLink.create({ data: { tokenHash: sha256(token) } })
  return `${siteOf(env)}/set-up/${token}`
}

/** Where the site is reached, without a slash at its end. */
export function siteOf({ http: { publicUrl, host, port } }: Env): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
