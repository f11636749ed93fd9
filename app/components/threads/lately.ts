import type { Locale } from '#app/i18n/catalog.ts'
import { dayOf, formatDay, formatTime } from '#app/i18n/format.ts'

/** When something was last said, as short as can be: the time today, else the day, with its year where that is another. */
export function lately(instant: string, locale: Locale, timeZone: string, now: Date = new Date()): string {
  const day = dayOf(instant, timeZone)
  const today = dayOf(now.toISOString(), timeZone)
  if (day === today) return formatTime(instant, locale, timeZone)
  const words = formatDay(day, locale, 'short')
  const year = today.slice(0, 4)
  return day.startsWith(year) ? words.replace(` ${year}`, '') : words
}
