import { Link } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierRef } from '#server/queries/resources/dossier-refs.ts'

/** A dossier by number and title, linked; or that there is one which the reader may not know. */
export function DossierName({ dossier }: { readonly dossier: DossierRef | null }) {
  const { t, locale } = useT()
  if (!dossier) return <span className="muted">{t('resources.list.unnamed')}</span>
  const title = (locale === 'fr' ? dossier.titleFr || dossier.titleEn : dossier.titleEn || dossier.titleFr) || t('resources.untitled')
  return (
    <span>
      <Link className="title" to={`/projects/${dossier.id}`}>
        {title}
      </Link>
      <small>{dossier.number ?? t('resources.draftNumber')}</small>
    </span>
  )
}
