import type { Locale } from '#app/i18n/catalog.ts'
import { formatList } from '#app/i18n/format.ts'

/** The languages of these ISO 639-1 codes as a sentence names them: « français et anglais ». */
export function languageNames(codes: readonly string[], locale: Locale): string {
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  return formatList(
    codes.map((code) => names.of(code) ?? code),
    locale,
  )
}
