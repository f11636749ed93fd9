import type { Locale } from '#app/i18n/catalog.ts'
import type { T } from '#app/i18n/use-t.ts'

type Titled = { readonly title: string; readonly project: { readonly titleFr: string; readonly titleEn: string } | null }

/** A thread's own title, else that of its dossier in the reader's language, else in the other. */
export function threadTitle({ title, project }: Titled, locale: Locale, t: T): string {
  if (title !== '') return title
  const [own, other] = locale === 'fr' ? [project?.titleFr, project?.titleEn] : [project?.titleEn, project?.titleFr]
  return own || other || t('threads.untitled')
}
