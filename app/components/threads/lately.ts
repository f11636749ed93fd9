import type { Locale } from '#app/i18n/catalog.ts'
import { dayOf, formatDay, formatTime } from '#app/i18n/format.ts'

/** When something was last said, as short as can be: the time today, else the day. */
export function lately(instant: string, locale: Locale, timeZone: string, now: Date = new Date()): string {
  const day = dayOf(instant, timeZone)
  return day === dayOf(now.toISOString(), timeZone) ? formatTime(instant, locale, timeZone) : formatDay(day, locale, 'short')
}
