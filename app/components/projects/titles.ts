import type { T } from '#app/i18n/use-t.ts'

type Titled = { readonly titleFr: string; readonly titleEn: string }

/** The title in the reader's language, else in the other, each with its language for the `lang` attribute. */
export function titlesOf({ titleFr, titleEn }: Titled, locale: 'fr' | 'en') {
  const own = locale === 'fr' ? titleFr : titleEn
  const other = locale === 'fr' ? titleEn : titleFr
  const otherLang = locale === 'fr' ? ('en' as const) : ('fr' as const)
  if (own) return { first: own, firstLang: locale, second: other || null, secondLang: otherLang }
  return { first: other || null, firstLang: otherLang, second: null, secondLang: otherLang }
}

/** The title to name a dossier by. */
export function titleOf(titled: Titled, locale: 'fr' | 'en', t: T): string {
  return titlesOf(titled, locale).first ?? t('projects.untitled')
}
