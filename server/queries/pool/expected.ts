import { z } from 'zod'
import { type Money, money } from '#app/domain/money.ts'
import { endedStates } from '#app/domain/pool/contribution.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { matchSchedule } from '#app/domain/pool/schedule.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery, type QueryContext } from '../query.ts'
import { type BodyRef, readableContributions, readContributions } from './read-contributions.ts'
import { readInstalments, readNamed } from './read-schedule.ts'

/** A payment promised and not received, or what is left of it. */
export type ExpectedLine = {
  readonly contributionId: string
  readonly code: string
  readonly contributor: BodyRef
  readonly dueOn: string | null
  readonly isOverdue: boolean
  readonly left: Money
}

/**
 * What is committed and has not arrived, payment by payment, of the contributions that the actor reads in detail
 * (rulings.md 6): the nearest day first, what has none last. Refuses `not_permitted`.
 */
export const poolExpected = defineQuery({
  name: 'pool.expected',
  summary: 'Payments that are committed and have not arrived, with the days on which they are expected.',
  input: z.object({}),
  snapshot: true,
  async run({ db, actor, now }, _input) {
    if (poolReading(actor).detail === 'none') return refuse('not_permitted')
    const { timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
    const today = dayIn(now, timeZone)
    const open = await readOpen(db)
    const ids = [...open.keys()]
    const rows = await readContributions(db, { AND: [{ id: { in: ids }, state: { notIn: [...endedStates] } }, readableContributions(actor)] })
    const instalmentsOf = await readInstalments(db, ids)
    const namedOf = await readNamed(db, ids)
    const lines = rows.flatMap(({ id, code, currency, contributor }): readonly ExpectedLine[] => {
      const { committed, arrived } = open.get(id) ?? { committed: 0n, arrived: 0n }
      return matchSchedule(instalmentsOf(id), { committed, arrived, named: namedOf(id), today })
        .filter(({ state }) => state !== 'received')
        .map(({ dueOn, amount, arrived: met, state }) => ({
          contributionId: id,
          code,
          contributor,
          dueOn,
          isOverdue: state === 'overdue',
          left: money(amount - met, currency),
        }))
    })
    return ok({ today, lines: lines.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999')) })
  },
})

/** Contributions with something committed that has not arrived. */
async function readOpen(db: QueryContext['db']): Promise<ReadonlyMap<string, { readonly committed: bigint; readonly arrived: bigint }>> {
  const rows = await db.$queryRaw<{ id: string; open: bigint; arrived: bigint }[]>`
    SELECT firm."contributionId" AS id, firm.balance AS open, coalesce(kept.balance, 0) AS arrived
      FROM "Account" firm LEFT JOIN "Account" kept ON kept."contributionId" = firm."contributionId" AND kept.kind = 'honoured'
     WHERE firm.kind = 'committed' AND firm.balance > 0`
  return new Map(rows.map(({ id, open, arrived }) => [id, { committed: open + arrived, arrived }]))
}
