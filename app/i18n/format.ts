import type { Locale } from './catalog.ts'
import { regionNames } from './region-names.ts'

const intlTag = { fr: 'fr-FR', en: 'en-GB' } as const

const formats = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale}${JSON.stringify(options)}`
  const known = formats.get(key) ?? new Intl.DateTimeFormat(intlTag[locale], options)
  formats.set(key, known)
  return known
}

/** A calendar day, `YYYY-MM-DD`, as « 1er juin 2026 » or "1 June 2026"; it has no time zone. */
export function formatDay(day: string, locale: Locale, style: 'long' | 'short' = 'long'): string {
  const format = formatter(locale, { day: 'numeric', month: style, year: 'numeric', timeZone: 'UTC' })
  return written(format, new Date(`${day}T00:00:00Z`), locale)
}

/** A calendar day with its weekday: « lundi 1er juin », and the year where it is wanted. */
export function formatWeekday(day: string, locale: Locale, { year = false }: { readonly year?: boolean } = {}): string {
  const format = formatter(locale, { weekday: 'long', day: 'numeric', month: 'long', ...(year ? { year: 'numeric' } : {}), timeZone: 'UTC' })
  return written(format, new Date(`${day}T00:00:00Z`), locale)
}

/** An instant, ISO 8601, in a time zone: « 1er juin 2026 à 17:00 GMT ». */
export function formatInstant(instant: string, locale: Locale, timeZone: string): string {
  const format = formatter(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
    timeZone,
    timeZoneName: 'short',
  })
  return written(format, new Date(instant), locale)
}

/** A date as people write it: the first of a month is « 1er » in French, and the zone of Lomé and London is GMT. */
function written(format: Intl.DateTimeFormat, date: Date, locale: Locale): string {
  return format
    .formatToParts(date)
    .map(({ type, value }) => {
      if (type === 'day' && value === '1' && locale === 'fr') return '1er'
      return type === 'timeZoneName' && /^(UTC|GMT)([+−-]0)?$/.test(value) ? 'GMT' : value
    })
    .join('')
}

/** The time of day of an instant in a time zone, "17:00". */
export function formatTime(instant: string, locale: Locale, timeZone: string): string {
  return formatter(locale, { hour: '2-digit', minute: '2-digit', hour12: false, timeZone }).format(new Date(instant))
}

/** The calendar day of an instant in a time zone, `YYYY-MM-DD`. */
export function dayOf(instant: string, timeZone: string): string {
  const known = days.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { year: 'numeric', month: '2-digit', day: '2-digit', timeZone })
  days.set(timeZone, known)
  return known.format(new Date(instant))
}

const days = new Map<string, Intl.DateTimeFormat>()

/** A whole number with the language's group separators. */
export function formatNumber(value: number, locale: Locale): string {
  return new Intl.NumberFormat(intlTag[locale]).format(value)
}

/** Names joined as a sentence joins them. */
export function formatList(items: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(intlTag[locale], { type: 'conjunction' }).format([...items])
}

/** The name of a country by its ISO 3166-1 alpha-2 code, or of a region by its M49 code. */
export function countryName(code: string, locale: Locale): string {
  const region = regionNames[code]
  if (region) return region[locale]
  return new Intl.DisplayNames([intlTag[locale]], { type: 'region', fallback: 'code' }).of(code) ?? code
}
