import { can } from '#app/domain/members/permissions.ts'
import { type Money, money } from '#app/domain/money.ts'
import { ratesInput } from '#app/domain/pool/books.input.ts'
import { rateHoldsDays, type TableRate } from '#app/domain/pool/rate-table.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { loadNames } from '../projects/refs.ts'
import { defineQuery } from '../query.ts'
import { readRateOf, toTableRate } from './read-rates.ts'

const shownAtMost = 200

export type RateLine = TableRate & {
  readonly id: string
  readonly currency: Money['currency']
  readonly enteredBy: string
  /** A later row of the same day took its place. */
  readonly isCorrected: boolean
}

export type RatesPage = {
  readonly base: Money['currency']
  readonly today: string
  readonly holdsDays: number
  /** The latest day first; of one day the newest row first. */
  readonly rates: readonly RateLine[]
  /** With a currency: the rate that a payment of today takes. */
  readonly ofToday: TableRate | null
  readonly mayEnter: boolean
}

/** The rate table, of one currency or of all. Refuses `not_permitted` to who does not read the totals of the pool. */
export const poolRates = defineQuery({
  name: 'pool.rates',
  summary: 'The rates of exchange into the base currency, by day and source.',
  input: ratesInput,
  async run({ db, actor, now }, { currency }) {
    if (!can(actor, 'pool.totals', [])) return refuse('not_permitted')
    const { baseCurrency, timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true, timeZone: true } })
    const today = dayIn(now, timeZone)
    const rows = await db.exchangeRate.findMany({
      where: { base: baseCurrency, ...(currency && { currency }) },
      orderBy: [{ validOn: 'desc' }, { currency: 'asc' }, { position: 'desc' }],
      take: shownAtMost,
    })
    const names = await loadNames(
      db,
      rows.map((row) => row.enteredById),
    )
    return ok({
      base: money(0n, baseCurrency).currency,
      today,
      holdsDays: rateHoldsDays,
      rates: rows.map((row, n) => ({
        ...toTableRate(row),
        id: row.id,
        currency: money(0n, row.currency).currency,
        enteredBy: names.get(row.enteredById) ?? '',
        isCorrected: rows.slice(0, n).some((later) => later.currency === row.currency && later.validOn.getTime() === row.validOn.getTime()),
      })),
      ofToday: currency ? await readRateOf(db, currency, baseCurrency, today) : null,
      mayEnter: can(actor, 'pool.receive'),
    } satisfies RatesPage)
  },
})
