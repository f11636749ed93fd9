import type { Option } from '#app/components/ui/option.ts'
import { countries } from '#app/domain/m49.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { countryName } from '#app/i18n/format.ts'

/** Languages that forums of alliances work in; ISO 639-1. */
const languages = [
  'fr',
  'en',
  'ar',
  'es',
  'pt',
  'ru',
  'zh',
  'sw',
  'it',
  'de',
  'ha',
  'am',
  'so',
  'fa',
  'uk',
  'th',
  'my',
  'km',
  'vi',
  'id',
  'hi',
  'ur',
  'si',
  'ta',
] as const

export type SheetChoices = { readonly countries: readonly Option[]; readonly languages: readonly Option[]; readonly timeZones: readonly string[] }

/** What a sheet can be filled with, in the reader's words and order; for a loader. `spoken` joins what is not in the list. */
export function sheetChoices(locale: Locale, spoken: readonly string[] = []): SheetChoices {
  const { compare } = new Intl.Collator(locale)
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const byName = (a: Option, b: Option) => compare(a.label, b.label)
  return {
    countries: countries.map((code) => ({ value: code, label: countryName(code, locale) })).sort(byName),
    languages: [...new Set([...languages, ...spoken])].map((code) => ({ value: code, label: names.of(code) ?? code })).sort(byName),
    timeZones: Intl.supportedValuesOf('timeZone'),
  }
}
