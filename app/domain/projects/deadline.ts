import { instantAt } from '#app/domain/instant-at.ts'

/** Deadlines fall at this hour in the alliance's time zone (domain.md §4). */
export const deadlineHour = 17

/** After the due date of a revision, this many days remain before submission is refused (domain.md §2.2). */
export const graceDays = 7

/** The instant at which a day's deadline falls in a time zone. */
export function deadlineOn(day: string, timeZone: string): Date {
  return instantAt(day, deadlineHour, timeZone)
}

/** The instant after which a revision due at `dueAt` can no longer be submitted. */
export function graceEnd(dueAt: Date): Date {
  return new Date(dueAt.getTime() + graceDays * 86_400_000)
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayIn(instant: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(instant)
}
