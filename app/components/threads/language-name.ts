import type { Locale } from '#app/i18n/catalog.ts'

const known = new Map<string, Intl.DisplayNames>()

/** The name of a language in the reader's own; its code where it has none. */
export function languageName(lang: string, locale: Locale): string {
  const names = known.get(locale) ?? new Intl.DisplayNames([locale], { type: 'language', fallback: 'code' })
  known.set(locale, names)
  return names.of(lang) ?? lang
}
