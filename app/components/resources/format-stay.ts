import { addDays, type Stay } from '#app/domain/resources/days.ts'
import type { Locale } from '#app/i18n/catalog.ts'

const region = { fr: 'fr-FR', en: 'en-GB' } as const

/** Days from the first to the last, as people say them: « 7–11 septembre 2026 ». */
export function formatStay({ from, to }: Stay, locale: Locale, style: 'long' | 'short' = 'long'): string {
  const options = style === 'long' ? ({ day: 'numeric', month: 'long', year: 'numeric' } as const) : ({ day: 'numeric', month: 'short' } as const)
  const format = new Intl.DateTimeFormat(region[locale], { ...options, timeZone: 'UTC' })
  return evenly(format.formatRange(dateOf(from), dateOf(addDays(to, -1))))
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
  return range.replace(/\s*–\s*/, ' – ').replace(/^(\d{1,2}) – (\d{1,2} )/, '$1–$2')
}

function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
