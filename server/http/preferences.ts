import type { Locale } from '#app/i18n/catalog.ts'

/** A cookie's value, decoded, or undefined. */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const at = pair.indexOf('=')
    if (at > 0 && pair.slice(0, at).trim() === name) return decoded(pair.slice(at + 1).trim())
  }
  return undefined
}

function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value)
  } catch {
    return undefined
  }
}

/**
 * French or English for someone who is not signed in: the cookie, else the browser's first of the two, else the first
 * language of the alliance.
 */
export function preferredLocale(cookies: string | undefined, acceptLanguage: string | undefined, otherwise: Locale = 'fr'): Locale {
  const chosen = cookieOf(cookies, 'kente_locale')
  if (chosen === 'fr' || chosen === 'en') return chosen
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(';q=')
      return { language: tag.slice(0, 2).toLowerCase(), quality: quality === undefined ? 1 : Number(quality) || 0 }
    })
    .sort((a, b) => b.quality - a.quality)
  const asked = wanted.find(({ language }) => language === 'fr' || language === 'en')?.language
  if (asked === undefined) return otherwise
  return asked === 'en' ? 'en' : 'fr'
}

/** Whether pages are to weigh little for someone who has not chosen: the cookie, else what the browser asks by `Save-Data`. */
export function wantsLowData(headers: { readonly cookie?: string; readonly 'save-data'?: string | string[] }): boolean {
  const chosen = cookieOf(headers.cookie, 'kente_data')
  return chosen === undefined ? headers['save-data'] === 'on' : chosen === 'low'
}
