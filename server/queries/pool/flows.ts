import { z } from 'zod'
import { type Money, money } from '#app/domain/money.ts'
import { type Figure, type Flow, sumOf } from '#app/domain/pool/figures.ts'
import { groupBy } from '#app/domain/pool/group-by.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '../query.ts'
import { type Crossing, crossingOf } from './crossing.ts'
import { type DossierBar, readDossierBars } from './read-dossier-bars.ts'
import { type FlowGiver, type FundRef, readFundFlows } from './read-fund-flows.ts'

type Sums<Name extends Figure> = { readonly [name in Name]: Money }

/** Every sum is in the base currency and a figure of app/domain/pool/figures.ts. */
export type PoolFlows = {
  readonly today: string
  readonly base: Money['currency']
  /** Whether the entries behind the sums over all contributions are the reader's to open. */
  readonly opens: boolean
  /** What each giver gave each fund; null stands for all whose contributions the reader does not read in detail. */
  readonly given: readonly ({ readonly giver: FlowGiver | null; readonly fundId: string } & Sums<'received'>)[]
  readonly funds: readonly (FundRef & Sums<'received' | 'fees' | 'refunded' | 'allocated' | 'available'>)[]
  /** What each fund set aside for each dossier, and what of it was paid out. */
  readonly setAside: readonly ({ readonly fundId: string; readonly projectId: string } & Sums<'allocated' | 'disbursed'>)[]
  readonly dossiers: readonly DossierBar[]
  readonly crossing: Crossing
}

/**
 * Who gave, to which fund, for which dossier, and what of it was paid out. Coordinators see every giver, a member its own
 * body beside all others together, a guest its own contributions alone (rulings.md 6). Refuses `not_permitted`.
 */
export const poolFlows = defineQuery({
  name: 'pool.flows',
  summary: 'From givers through funds to dossiers: received, set aside and paid out, in the base currency.',
  input: z.object({}),
  snapshot: true,
  async run({ db, actor, now }, _input) {
    const { detail, totals } = poolReading(actor)
    if (!totals && detail === 'none') return refuse('not_permitted')

    const { baseCurrency: base, timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true, timeZone: true } })
    const { flows, funds, contributions } = await readFundFlows(db, actor)
    const sum = (own: readonly Flow[], figure: Figure) => money(sumOf(own, figure, base), base)
    return ok({
      today: dayIn(now, timeZone),
      base: money(0n, base).currency,
      opens: detail === 'all' || !totals,
      given: groups(flows, ({ giver, fundId }) => `${giver?.id} ${fundId}`).map(({ first: { giver, fundId }, own }) => ({
        ...{ giver, fundId },
        received: sum(own, 'received'),
      })),
      funds: funds.map((fund) => {
        const own = flows.filter(({ fundId }) => fundId === fund.id)
        return {
          ...fund,
          received: sum(own, 'received'),
          fees: sum(own, 'fees'),
          refunded: sum(own, 'refunded'),
          allocated: sum(own, 'allocated'),
          available: sum(own, 'available'),
        }
      }),
      setAside: groups(flows, ({ fundId, projectId }) => `${fundId} ${projectId}`).flatMap(({ first: { fundId, projectId }, own }) =>
        projectId ? [{ fundId, projectId, allocated: sum(own, 'allocated'), disbursed: sum(own, 'disbursed') }] : [],
      ),
      dossiers: await readDossierBars(db, actor, { flows, base }),
      crossing: crossingOf({ contributions, flows, base }),
    } satisfies PoolFlows)
  },
})

function groups<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly { readonly first: Item; readonly own: readonly Item[] }[] {
  return [...groupBy(items, keyOf).values()].flatMap((own) => (own[0] ? [{ first: own[0], own }] : []))
}
