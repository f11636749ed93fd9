const year = 365 * 24 * 3600

type CookieOptions = { readonly maxAge: number; readonly secure: boolean; readonly httpOnly: boolean }

/** A Set-Cookie header for the whole site; `maxAge` in seconds. */
export function setCookie(name: string, value: string, { maxAge, secure, httpOnly }: CookieOptions): string {
  return `${name}=${encodeURIComponent(value)}; Path=/; SameSite=Lax; Max-Age=${maxAge}${httpOnly ? '; HttpOnly' : ''}${secure ? '; Secure' : ''}`
}

/**
 * The cookies that hold a default and no right: the mandate that new pages act under; the language, the theme and the
 * weight of pages of someone who is not signed in.
 */
export function preferenceCookies(secure: boolean) {
  const options = { maxAge: year, secure, httpOnly: true }
  return {
    acting: (mandateId: string) => setCookie('kente_as', mandateId, options),
    language: (locale: 'fr' | 'en') => setCookie('kente_locale', locale, options),
    theme: (theme: 'system' | 'light' | 'dark') => setCookie('kente_theme', theme, options),
    data: (lowData: boolean) => setCookie('kente_data', lowData ? 'low' : 'full', options),
  }
}
