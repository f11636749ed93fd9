import { groupBy } from '#app/domain/pool/group-by.ts'
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

type Asked = { readonly currency: string; readonly receivedOn: string }

/** The rates of the table for many payments at once, by currency and day. */
export async function readRatesOn(
  db: Pick<Tx, 'exchangeRate'>,
  asked: readonly Asked[],
  base: string,
): Promise<(currency: string, day: string) => TableRate | null> {
  const days = asked.map(({ receivedOn }) => receivedOn).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (!first || !last) return () => null
  const rows = await db.exchangeRate.findMany({
    where: {
      currency: { in: [...new Set(asked.map(({ currency }) => currency))] },
      base,
      validOn: { gte: new Date(oldestRateDay(first)), lte: new Date(last) },
    },
    orderBy: [{ validOn: 'desc' }, { position: 'desc' }],
  })
  const byCurrency = groupBy(rows, ({ currency }) => currency)
  return (currency, day) => rateOf((byCurrency.get(currency) ?? []).map(toTableRate), day)
}

type Row = { readonly validOn: Date; readonly rateKind: string; readonly rateValue: string; readonly source: string }

/** A row of the table as the rules see it. */
export function toTableRate({ validOn, rateKind, rateValue, source }: Row): TableRate & { readonly kind: RateKind } {
  return { kind: word(rateKinds, rateKind), value: rateValue, validOn: validOn.toISOString().slice(0, 10), source }
}
