import { Link } from '@remix-run/react'
import type { ReactNode } from 'react'
import { Band } from '#app/components/ui/band.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectHead } from '#server/queries/projects/project-page.ts'
import { StandsAside } from './stands-aside.tsx'
import { titleOf } from './titles.ts'

type ActPageProps = {
  readonly head: Pick<ProjectHead, 'id' | 'number' | 'seed' | 'titleFr' | 'titleEn'>
  readonly title: string
  readonly lead: ReactNode
  /** Without it a note stands in place of the form. */
  readonly possible: boolean
  /** Codes of the parties for whose sake a coordinator stands aside. */
  readonly aside?: readonly string[]
  readonly wide?: boolean
  readonly children: ReactNode
}

/** The page of one act: the dossier it concerns, what the act does, and its form alone (rulings.md 23). */
export function ActPage({ head, title, lead, possible, aside = [], wide = false, children }: ActPageProps) {
  const { t, locale } = useT()
  const name = titleOf(head, locale, t)
  return (
    <div className={wide ? undefined : 'narrow'}>
      <PageHead
        over={
          <span className="row">
            <span className="swatch">
              <Band seed={head.number ?? head.seed} length={48} height={16} />
            </span>
            <Link to={`/projects/${head.id}`}>{head.number ? `${head.number} · ${name}` : name}</Link>
          </span>
        }
        title={title}
        lead={lead}
      />
      {possible ? children : aside.length > 0 ? <StandsAside parties={aside} /> : <NotNow id={head.id} />}
    </div>
  )
}

function NotNow({ id }: { readonly id: string }) {
  const { t } = useT()
  return (
    <Notice tone="wait">
      <p className="strong">{t('projects.notNow.title')}</p>
      <p>{t('projects.notNow.text')}</p>
      <p>
        <Link className="hit" to={`/projects/${id}`}>
          {t('projects.form.back')}
        </Link>
      </p>
    </Notice>
  )
}
