/** A calendar day, `YYYY-MM-DD`, in the time zone of the resource. Such texts compare in calendar order. */
export type Day = string

/** Whole days, half-open: `to` is the first day after (domain.md §3.2). */
export type Stay = { readonly from: Day; readonly to: Day }

const dayLength = 86_400_000

export function addDays(day: Day, days: number): Day {
  return new Date(instantOf(day) + days * dayLength).toISOString().slice(0, 10)
}

export function earliest(...days: readonly [Day, ...Day[]]): Day {
  return [...days].sort()[0] ?? days[0]
}

export function latest(...days: readonly [Day, ...Day[]]): Day {
  return [...days].sort().at(-1) ?? days[0]
}

/** How many days lie in [from, to). */
export function lengthInDays({ from, to }: Stay): number {
  return Math.round((instantOf(to) - instantOf(from)) / dayLength)
}

export function overlap(a: Stay, b: Stay): boolean {
  return a.from < b.to && b.from < a.to
}

/** The stay with set-up and tear-down days on both sides. */
export function withBuffer({ from, to }: Stay, days: number): Stay {
  return days === 0 ? { from, to } : { from: addDays(from, -days), to: addDays(to, days) }
}

/** The last day of the stay, as people say it. */
export function lastDay({ to }: Pick<Stay, 'to'>): Day {
  return addDays(to, -1)
}

/** The calendar day that an instant falls on in a time zone. */
export function dayIn(instant: Date, timeZone: string): Day {
  return new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone }).format(instant)
}

/** The instant at which a day begins in a time zone. Where the clock skips midnight, the first instant of that day. */
export function startOfDay(day: Day, timeZone: string): Date {
  const midnight = instantOf(day)
  const first = midnight - offsetAt(midnight, timeZone)
  // Near a change of the clock the first guess stands on the other side of it.
  const second = midnight - offsetAt(first, timeZone)
  const start = new Date(second)
  return dayIn(start, timeZone) === day ? start : new Date(first)
}

/** The first day of the month that lies `months` after the month of the day. */
export function firstOfMonth(day: Day, months = 0): Day {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 10)
}

function instantOf(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** How far the wall clock of a zone is ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-CA', {
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(new Date(instant))
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((each) => each.type === type)?.value ?? '00'
  const wall = Date.parse(`${part('year')}-${part('month')}-${part('day')}T${part('hour')}:${part('minute')}:${part('second')}Z`)
  return wall - Math.floor(instant / 1000) * 1000
}
