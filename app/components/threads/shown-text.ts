import type { Locale } from '#app/i18n/catalog.ts'
import type { T } from '#app/i18n/use-t.ts'
import type { WireMessage, WireTranslation } from '#app/realtime/protocol.ts'
import { languageName } from './language-name.ts'

type Text = { readonly lang: string; readonly html: string }
type Reader = { readonly locale: Locale; readonly t: T }

/**
 * What a reader is shown of a message: its translation into their language, where there is one, beside the original
 * and the words that say whose translation it is; else the original alone.
 */
export function shownText({ lang, html, translations }: Pick<WireMessage, 'lang' | 'html' | 'translations'>, reader: Reader): Shown {
  const original = { lang, html }
  const translation = isForeign(lang, reader) ? translations.find((one) => one.lang === reader.locale) : undefined
  if (!translation) return { shown: original, original: null, words: '' }
  return { shown: translation, original, words: translationWords(translation, lang, reader) }
}

type Shown = { readonly shown: Text; readonly original: Text | null; readonly words: string }

/** Whoever reads French reads fr-CA too. */
function isForeign(lang: string, { locale }: Reader): boolean {
  return lang.split('-')[0] !== locale
}

function translationWords({ provenance, checked, stale }: WireTranslation, lang: string, { t, locale }: Reader): string {
  const marks = [checked && !stale && t('threads.log.translation.checked'), stale && t('threads.log.translation.stale')]
  return [t(`threads.log.translation.${provenance}`, { lang: languageName(lang, locale) }), ...marks, t('threads.log.translation.original')]
    .filter(Boolean)
    .join(' · ')
}
