import type { Locale } from './catalog.ts'

const region = { fr: 'fr-FR', en: 'en-GB' } as const
const day = 86_400_000

/** « vendredi 4 déc. » or "Friday 4 Dec"; a calendar day, `YYYY-MM-DD`. */
export function weekday(on: string, locale: Locale): string {
  return spoken(on, locale, { weekday: 'long', day: 'numeric', month: 'short' })
}

/** « lundi 1er juin 2026 » or "Monday 1 June 2026". */
export function fullWeekday(on: string, locale: Locale): string {
  return spoken(on, locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** The day's number and its month, for a calendar leaf: 4 and « juin ». */
export function dayAndMonth(on: string, locale: Locale): { readonly number: string; readonly month: string } {
  const month = new Intl.DateTimeFormat(region[locale], { month: 'short', timeZone: 'UTC' }).format(new Date(on))
  return { number: String(Number(on.slice(8))), month }
}

/** « dans 4 jours », « demain », « hier »: how far a day lies from today. */
export function relativeDay(on: string, today: string, locale: Locale): string {
  return new Intl.RelativeTimeFormat(region[locale], { numeric: 'auto' }).format(Math.round((Date.parse(on) - Date.parse(today)) / day), 'day')
}

/** As it stands at the beginning of a line. */
export function capitalised(text: string, locale: Locale): string {
  return text.charAt(0).toLocaleUpperCase(region[locale]) + text.slice(1)
}

/** The first of a month is « 1er » in French. */
function spoken(on: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(region[locale], { ...options, timeZone: 'UTC' })
    .formatToParts(new Date(on))
    .map(({ type, value }) => (type === 'day' && value === '1' && locale === 'fr' ? '1er' : value))
    .join('')
}
