import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Rate } from './rate.ts'

/** How many days after its own a rate of the table still stands for a payment; later ones need a new row. */
export const rateHoldsDays = 45

/** A row of the rate table: from `validOn` on, until a newer one comes. */
export type TableRate = Rate & { readonly validOn: string; readonly source: string }

/** The earliest day of which a rate still stands for a payment of this day, both `YYYY-MM-DD`. */
export function oldestRateDay(day: string): string {
  return new Date(Date.parse(day) - rateHoldsDays * 86_400_000).toISOString().slice(0, 10)
}

/**
 * The rate of a day by the rows of one currency, newest first: the latest of that day or before, unless it is too old
 * (domain.md §3.4). Null when the table has none: a missing rate is never guessed.
 */
export function rateOf<Row extends Pick<TableRate, 'validOn'>>(rows: readonly Row[], day: string): Row | null {
  const latest = rows.find(({ validOn }) => validOn <= day)
  return latest && latest.validOn >= oldestRateDay(day) ? latest : null
}

type Entered = { readonly currency: string; readonly base: string; readonly validOn: string; readonly today: string }

/** Finance enters a rate as published. Refuses `not_permitted`, `rate_of_base`, `date_in_future`. */
export function decideRate(actor: Actor, { currency, base, validOn, today }: Entered): Result<null> {
  if (!can(actor, 'pool.receive')) return refuse('not_permitted')
  if (currency === base) return refuse('rate_of_base', { faults: [{ path: 'currency', code: 'rate_of_base' }] })
  if (validOn > today) return refuse('date_in_future', { faults: [{ path: 'validOn', code: 'date_in_future' }] })
  return ok(null)
}
