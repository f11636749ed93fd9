import { useT } from '#app/i18n/use-t.ts'
import { LinkButton } from './link-button.tsx'

type PaginationProps = {
  readonly previous?: string | null
  readonly next?: string | null
  /** "21 to 40 of 57" */
  readonly status?: string
}

/** The way through a long list; nothing when it has one page. */
export function Pagination({ previous, next, status }: PaginationProps) {
  const { t } = useT()
  if (!previous && !next) return null
  return (
    <nav className="pagination" aria-label={t('common.pages.label')}>
      {previous ? (
        <LinkButton to={previous} icon="left" rel="prev">
          {t('common.pages.previous')}
        </LinkButton>
      ) : (
        <span />
      )}
      {status ? <span className="small muted">{status}</span> : null}
      {next ? (
        <LinkButton to={next} rel="next">
          {t('common.pages.next')}
        </LinkButton>
      ) : (
        <span />
      )}
    </nav>
  )
}
