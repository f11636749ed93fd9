import { Link } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.ts'
import type { SubjectThread } from '#server/queries/threads/of-subject.ts'

type SubjectThreadLinesProps = {
  readonly threads: readonly SubjectThread[]
  /** Where they are not shown beside their edition. */
  readonly namesEdition?: boolean
}

/** Threads about one thing: how much is said in each, and what is unread. */
export function SubjectThreadLines({ threads, namesEdition = false }: SubjectThreadLinesProps) {
  const { t, locale } = useT()
  return threads.map(({ id, title, lang, lastSeq, unread, edition }) => (
    <li key={id}>
      <Link to={`/threads/${id}`} lang={lang}>
        {title}
      </Link>
      <p className="small muted">
        {namesEdition && edition ? <>{locale === 'fr' ? edition.nameFr : edition.nameEn} · </> : null}
        {t('threads.subject.messages', { count: lastSeq })}
        {unread > 0 ? <> · {t('threads.subject.unread', { count: unread })}</> : null}
      </p>
    </li>
  ))
}
