import type { Locale } from '#app/i18n/catalog.ts'
import type { T } from '#app/i18n/use-t.ts'

/** A number of bytes as people read it: « 240 ko », "1.2 MB". */
export function fileSize(bytes: number, locale: Locale, t: T): string {
  const small = bytes < 950_000
  const size = small ? Math.max(1, Math.round(bytes / 1000)) : bytes / 1_000_000
  return t(small ? 'threads.files.kilobytes' : 'threads.files.megabytes', { size: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(size) })
}
