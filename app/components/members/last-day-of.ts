import { dayOf } from '#app/i18n/format.ts'

/** The last day of a term: it ends at the midnight after it. */
export function lastDayOf(endsAt: string, timeZone: string): string {
  return dayOf(new Date(Date.parse(endsAt) - 1).toISOString(), timeZone)
}
