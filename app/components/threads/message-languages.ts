const codes = ['fr', 'en', 'es', 'pt', 'ar'] as const

/** The languages that a message can be written in, each by its own name. */
export const messageLanguages = codes.map((lang) => ({ value: lang, label: ownNameOf(lang) }))

function ownNameOf(lang: string): string {
  const name = new Intl.DisplayNames([lang], { type: 'language', fallback: 'code' }).of(lang) ?? lang
  return name.charAt(0).toLocaleUpperCase(lang) + name.slice(1)
}
