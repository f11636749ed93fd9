type Open = { readonly dueOn: string | null; readonly left: bigint }
type Arrived = { readonly amount: string; readonly receivedOn: string }

/** The day of an expected payment that a reference names: `2026-07-01` or 01/07/2026; null when it names none of them. */
export function namedDay(reference: string, payments: readonly Open[]): string | null {
  const days = [...reference.matchAll(/([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})/g)].map(
    ([, year, month, day, first = '', second = '', last = '']) =>
      year ? `${year}-${month}-${day}` : `${last}-${second.padStart(2, '0')}-${first.padStart(2, '0')}`,
  )
  return payments.find(({ dueOn, left }) => dueOn !== null && left > 0n && days.includes(dueOn))?.dueOn ?? null
}

/** The day of the payment of which exactly this is expected, the nearest to its arrival; null when there is none, and the oldest is met first. */
export function nearestDay({ amount, receivedOn }: Arrived, payments: readonly Open[]): string | null {
  const fitting = payments.flatMap(({ dueOn, left }) => (dueOn !== null && left === BigInt(amount) ? [dueOn] : []))
  const away = (day: string) => Math.abs(Date.parse(day) - Date.parse(receivedOn))
  return fitting.toSorted((a, b) => away(a) - away(b) || (a < b ? -1 : 1))[0] ?? null
}
