import { z } from 'zod'
import type { Actor } from '#app/domain/members/actor.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'
import { defineQuery } from '../query.ts'

export type StatementRef = {
  readonly id: string
  readonly number: string
  readonly contributorFr: string
  readonly contributorEn: string
  readonly from: string
  readonly to: string
  readonly signedAt: string
}

/** Signed statements that the actor may read, newest first. Refuses `not_permitted` for who reads no contribution. */
export const poolStatements = defineQuery({
  name: 'pool.statements',
  summary: 'Signed statements to contributors, newest first.',
  input: z.object({}),
  snapshot: true,
  async run({ db, actor }, _input) {
    if (poolReading(actor).detail === 'none') return refuse('not_permitted')
    return ok({ statements: await listStatements(db, readableStatements(actor)) })
  },
})

/** Statements that the actor reads: those to the own body, coordinators all. */
export function readableStatements(actor: Actor): Prisma.StatementWhereInput {
  const { detail } = poolReading(actor)
  if (detail === 'all') return {}
  return detail === 'own' ? { contributorId: actor.body.id } : { id: { in: [] } }
}

/** The caller has made sure that they may be read. */
export async function listStatements(db: Pick<Tx, 'statement'>, where: Prisma.StatementWhereInput): Promise<readonly StatementRef[]> {
  const rows = await db.statement.findMany({ where, orderBy: { signedAt: 'desc' }, take: 200 })
  return rows.map(({ id, number, contributorFr, contributorEn, fromOn, toOn, signedAt }) => ({
    id,
    number,
    contributorFr,
    contributorEn,
    from: fromOn.toISOString().slice(0, 10),
    to: toOn.toISOString().slice(0, 10),
    signedAt: signedAt.toISOString(),
  }))
}
