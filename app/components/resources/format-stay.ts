import { addDays, type Stay } from '#app/domain/resources/days.ts'
import type { Locale } from '#app/i18n/catalog.ts'

const region = { fr: 'fr-FR', en: 'en-GB' } as const

const styles = {
  long: { day: 'numeric', month: 'long', year: 'numeric' },
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
  short: { day: 'numeric', month: 'short' },
} as const

/** Days from the first to the last, as people say them: « 7–11 septembre 2026 »; `short` leaves out a year that both share. */
export function formatStay({ from, to }: Stay, locale: Locale, style: keyof typeof styles = 'long'): string {
  const format = new Intl.DateTimeFormat(region[locale], { ...styles[style], timeZone: 'UTC' })
  const parts = format.formatRangeToParts(dateOf(from), dateOf(addDays(to, -1)))
  return evenly(parts.map(({ type, value }) => (type === 'day' && value === '1' && locale === 'fr' ? '1er' : value)).join(''))
}

/** The name of a month with its year. */
export function formatMonth(day: string, locale: Locale): string {
  return new Intl.DateTimeFormat(region[locale], { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(dateOf(day))
}

/** One letter for each day of the week, from Monday, with its full name. */
export function weekdays(locale: Locale): readonly { readonly short: string; readonly long: string }[] {
  const names = (weekday: 'narrow' | 'long') => new Intl.DateTimeFormat(region[locale], { weekday, timeZone: 'UTC' })
  const monday = '2026-06-01'
  return Array.from({ length: 7 }, (_, at) => dateOf(addDays(monday, at))).map((date) => ({
    short: names('narrow').format(date),
    long: names('long').format(date),
  }))
}

/** Server and browser may set the spaces round the dash differently; a page must not jump. */
function evenly(range: string): string {
  return range.replace(/\s*–\s*/, ' – ').replace(/^(\d{1,2}|1er) – (\d{1,2} )/, '$1–$2')
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
