import { can } from '#app/domain/members/permissions.ts'
import { actOf, type ReversibleAct } from '#app/domain/pool/act.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { refuseAct } from '#app/domain/pool/refuse-act.ts'
import { onAct } from '#app/domain/pool/reversal.input.ts'
import { ok, type Refusal, refuse } from '#app/domain/result.ts'
import { defineQuery, type QueryContext } from '../query.ts'
import { entryConditions, signSql } from './ledger-filter.ts'
import { readAct } from './read-act.ts'
import { type LedgerEntry, readEntries } from './read-entries.ts'
import { type RestingAct, readRestingActs } from './read-resting-acts.ts'
import { type ReversalLine, readReversals } from './read-reversals.ts'

export type ActPage = {
  readonly groupId: string
  /** What kind of act it is, or null when it is none that a reversal takes back. */
  readonly act: ReversibleAct | null
  readonly entries: readonly LedgerEntry[]
  /** Whether the actor may ask for it, the ledger apart. */
  readonly mayAsk: boolean
  /** Why the ledger does not let it be taken back now, or null. */
  readonly blocked: Refusal | null
  /** What has to be taken back first. */
  readonly resting: readonly RestingAct[]
  readonly reversals: readonly ReversalLine[]
}

/**
 * One act of the ledger with its entries, whether it can be taken back, what rests on it, and what was asked and
 * answered about that; for coordinators (rulings.md 6). Refuses `not_found`.
 */
export const poolAct = defineQuery({
  name: 'pool.act',
  summary: 'One act of the ledger: its entries, and whether it can be taken back.',
  input: onAct,
  snapshot: true,
  async run(context, { groupId }) {
    const found = await readActPage(context, groupId)
    return found ? ok(found) : refuse('not_found')
  },
})

/** The same for a query that begins with a reversal. */
export async function readActPage({ db, actor, now }: QueryContext, groupId: string): Promise<ActPage | null> {
  if (poolReading(actor).detail !== 'all') return null
  const act = await readAct(db, groupId, now)
  if (!act) return null
  const { baseCurrency: base } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })
  const blocked = refuseAct(act)?.refusal ?? null
  return {
    groupId,
    act: actOf(act.entries),
    entries: await readEntries(db, { where: entryConditions(actor, { groupId }, base), sign: signSql({}, base), limit: 500 }),
    mayAsk: can(actor, 'pool.receive'),
    blocked,
    resting: blocked ? await readRestingActs(db, act, blocked.code) : [],
    reversals: await readReversals(db, actor, { groupId }),
  }
}
