import { z } from 'zod'
import { type Money, money } from '#app/domain/money.ts'
import { type Figure, type Movement, sumOf } from '#app/domain/pool/figures.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '../query.ts'
import { readAsked } from './asked.ts'
import { toContributionLine, worthOfContribution } from './contribution-line.ts'
import { type OverviewLine, toOverviewLine } from './overview-line.ts'
import { type ContributionRow, readContributions } from './read-contributions.ts'
import { readSummedFlows } from './read-flows.ts'
import { readWaiting } from './read-waiting.ts'

/** Sums in the base currency, defined in app/domain/pool/figures.ts; promises are indicative. */
export type PoolTotals = {
  readonly [Name in Exclude<Figure, 'honoured'> | 'net' | 'expected' | 'toDisburse']: Money
} & {
  /** Promises in these currencies are not in the totals: no rate is known for them. */
  readonly unvalued: readonly string[]
}

/**
 * What the alliance holds and owes (domain.md §3, ux.md §2). Coordinators read everything; members read totals
 * and their own contributions; a guest reads its own contributions, and the totals over them (rulings.md 6).
 * `opens` says whether the entries behind the totals are the reader's to open. Refuses `not_permitted`.
 */
export const poolOverview = defineQuery({
  name: 'pool.overview',
  summary: 'Promised, committed, received, allocated, available, disbursed and spent, by currency and in the base currency.',
  input: z.object({}),
  snapshot: true,
  async run(context, _input) {
    const { db, actor, now } = context
    const reading = poolReading(actor)
    if (!reading.totals && reading.detail === 'none') return refuse('not_permitted')

    const { baseCurrency: base, timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true, timeZone: true } })
    const counted = await readContributions(db, reading.totals ? {} : { contributorId: actor.body.id })
    const { ofContribution: flows, ofDossiers } = await readSummedFlows(db, reading.totals ? undefined : actor.body.id)
    const shown = counted.filter((row) => reading.detail === 'all' || (reading.detail === 'own' && row.contributor.id === actor.body.id))
    return ok({
      today: dayIn(now, timeZone),
      base: money(0n, base).currency,
      opens: reading.detail === 'all' || !reading.totals,
      totals: toTotals(counted, flows, base),
      promisedCount: counted.filter((row) => sumOf(flows(row.id), 'promised', row.currency) > 0n).length,
      currencies: byCurrency(counted, flows),
      fundedCount: ofDossiers.filter((own) => sumOf(own, 'allocated', base) > 0n).length,
      contributions: shown.map(
        (row): OverviewLine => toOverviewLine(toContributionLine(row, flows(row.id), worthOfContribution(row, flows(row.id), base), base)),
      ),
      asked: await readAsked(db, actor, base),
      waiting: await readWaiting(db, actor, base),
    })
  },
})

type FlowsOf = (contributionId: string) => readonly Movement[]

function toTotals(rows: readonly ContributionRow[], flows: FlowsOf, base: string): PoolTotals {
  const worth = rows.map((row) => ({ currency: row.currency, ...worthOfContribution(row, flows(row.id), base) }))
  const indicative = (name: 'promised' | 'committed' | 'expected') =>
    money(
      worth.reduce((sum, one) => sum + (one[name] ?? 0n), 0n),
      base,
    )
  const cash = (figure: Figure) => rows.reduce((sum, row) => sum + sumOf(flows(row.id), figure, base), 0n)
  const inBase = (figure: Figure) => money(cash(figure), base)
  return {
    promised: indicative('promised'),
    committed: indicative('committed'),
    expected: indicative('expected'),
    received: inBase('received'),
    fees: inBase('fees'),
    net: money(cash('received') - cash('fees'), base),
    allocated: inBase('allocated'),
    available: inBase('available'),
    disbursed: inBase('disbursed'),
    toDisburse: money(cash('allocated') - cash('disbursed'), base),
    spent: inBase('spent'),
    refunded: inBase('refunded'),
    unvalued: [...new Set(worth.filter((one) => one.promised === null).map((one) => one.currency))],
  }
}

function byCurrency(rows: readonly ContributionRow[], flows: FlowsOf) {
  const currencies = [...new Set(rows.map((row) => row.currency))].sort()
  return currencies.map((currency) => {
    const sum = (figure: Figure) => rows.reduce((total, row) => total + sumOf(flows(row.id), figure, currency), 0n)
    const of = (amount: bigint) => money(amount, currency)
    return {
      currency: of(0n).currency,
      promised: of(sum('promised')),
      committed: of(sum('committed')),
      honoured: of(sum('honoured')),
      expected: of(sum('committed') - sum('honoured')),
    }
  })
}
