type Speaking = { readonly wanted: 'fr' | 'en'; readonly spoken: 'fr' | 'en'; readonly signedIn: boolean }

/**
 * Where to go for the page in the wanted language: to itself, once, with a cookie that says so. Null where it speaks
 * it already, or where the visitor has chosen another.
 */
export function chosenLanguage(request: Request, { wanted, spoken, signedIn }: Speaking): string | null {
  const { pathname, search } = new URL(request.url)
  const chosen = /(?:^|;\s*)kente_locale=/.test(request.headers.get('Cookie') ?? '')
  if (wanted === spoken || signedIn || chosen || search !== '') return null
  return `${pathname.replace(/\.data$/, '')}?lang=${wanted}`
}
