import type { Actor } from '#app/domain/members/actor.ts'
import { obstacle } from '#app/domain/members/admittance.ts'
import { type Result, refuse } from '#app/domain/result.ts'
import { isStorable } from '#app/domain/storable.ts'
import { faultsOf } from '#server/commands/faults.ts'
import type { Database, Tx } from '#server/db/client.ts'
import type { Clock } from '#server/db/clock.ts'
import type { Query } from './query.ts'
import { type QueryName, type QueryValue, queries } from './registry.ts'

/**
 * The one read path: every read is a named query run here, scoped to the actor. Someone else's thing is
 * `not_found`, exactly as what does not exist.
 */
export function createAsk({ db, clock }: { readonly db: Database; readonly clock: Clock }) {
  return async function ask<Name extends QueryName>(name: Name, actor: Actor, raw: unknown = {}): Promise<Result<QueryValue<Name>>> {
    const query = queries[name] as unknown as Query<unknown, QueryValue<Name>>
    const now = new Date(Date.now() + clock.offset)
    const stopped = obstacle(actor, { ...(query.candidates ? { candidates: true } : {}) }, now)
    if (stopped) return stopped
    if (!isStorable(raw)) return refuse('malformed_body')
    const parsed = query.input.safeParse(raw ?? {})
    if (!parsed.success) return refuse('invalid_input', { faults: faultsOf(parsed.error, raw) })
    if (!query.snapshot) return query.run({ db: db.prisma, sql: db.sql, actor, now }, parsed.data)
    return db.prisma.$transaction(
      async (tx) => {
        await tx.$executeRaw`SET TRANSACTION READ ONLY`
        return query.run({ db: tx as Tx, sql: db.sql, actor, now }, parsed.data)
      },
      { isolationLevel: 'RepeatableRead' },
    )
  }
}

export type Ask = ReturnType<typeof createAsk>
