import { type RateKind, rateKinds } from '#app/domain/pool/rate.ts'
import { oldestRateDay, rateOf, type TableRate } from '#app/domain/pool/rate-table.ts'
import type { Tx } from '#server/db/client.ts'
import { word } from './read-contributions.ts'

/** The rate of the table for a payment of this day, or null when it has none that is fresh enough. */
export async function readRateOf(db: Pick<Tx, 'exchangeRate'>, currency: string, base: string, day: string): Promise<TableRate | null> {
  const row = await db.exchangeRate.findFirst({
    where: { currency, base, validOn: { gte: new Date(oldestRateDay(day)), lte: new Date(day) } },
    orderBy: [{ validOn: 'desc' }, { position: 'desc' }],
  })
  return row && rateOf([toTableRate(row)], day)
}

type Row = { readonly validOn: Date; readonly rateKind: string; readonly rateValue: string; readonly source: string }

/** A row of the table as the rules see it. */
export function toTableRate({ validOn, rateKind, rateValue, source }: Row): TableRate & { readonly kind: RateKind } {
  return { kind: word(rateKinds, rateKind), value: rateValue, validOn: validOn.toISOString().slice(0, 10), source }
}
