/** Deadlines fall at this hour in the alliance's time zone (domain.md §4). */
export const deadlineHour = 17

/** After the due date of a revision, this many days remain before submission is refused (domain.md §2.2). */
export const graceDays = 7

/** The instant at which a day's deadline falls in a time zone. */
export function deadlineOn(day: string, timeZone: string): Date {
  const wanted = Date.parse(`${day}T${String(deadlineHour).padStart(2, '0')}:00:00Z`)
  const first = wanted - offsetAt(wanted, timeZone)
  // Once more, for days on which the zone changes its offset.
  return new Date(wanted - offsetAt(first, timeZone))
}

/** The instant after which a revision due at `dueAt` can no longer be submitted. */
export function graceEnd(dueAt: Date): Date {
  return new Date(dueAt.getTime() + graceDays * 86_400_000)
}

/** How far the zone's wall clock runs ahead of UTC at an instant, in milliseconds. */
function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(instant))
  const read = (type: string) => Number(parts.find((part) => part.type === type)?.value)
  return Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second')) - instant
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
}
