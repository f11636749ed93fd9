import { Link } from '@remix-run/react'
import type { ThreadView } from '#app/domain/threads/thread.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { type T, useT } from '#app/i18n/use-t.ts'
import type { ListedThread } from '#server/queries/threads/list.ts'
import { lately } from './lately.ts'
import { threadTitle } from './thread-title.ts'

type ThreadListProps = {
  readonly threads: readonly ListedThread[]
  readonly more: boolean
  readonly mayOpen: boolean
  readonly current?: string
  readonly view?: ThreadView
}

/** Every thread that one reads, unread ones first: what it is about, who spoke last, what is new. */
export function ThreadList({ threads, more, mayOpen, current, view = 'current' }: ThreadListProps) {
  const { t } = useT()
  return (
    <nav className="tlist" aria-label={t('threads.list.label')}>
      <div className="sec-head">
        <h2>{t('threads.title')}</h2>
        {mayOpen ? (
          <Link className="small" to="/threads/new">
            {t('threads.list.new')}
          </Link>
        ) : null}
      </div>
      <ul>
        {threads.map((thread) => (
          <ListRow key={thread.id} thread={thread} isCurrent={thread.id === current} />
        ))}
      </ul>
      <p className="small">
        <Link className="hit" to="/threads/bookmarks">
          {t('threads.list.kept')}
        </Link>
      </p>
      {more ? (
        <p className="small">
          <Link className="hit" to={view === 'current' ? '?all=1' : `?view=${view}&all=1`}>
            {t('threads.list.more')}
          </Link>
        </p>
      ) : null}
    </nav>
  )
}

function ListRow({ thread, isCurrent }: { readonly thread: ListedThread; readonly isCurrent: boolean }) {
  const { t, locale, timeZone } = useT()
  const { id, unread, last, lastAt } = thread
  const marks = marksOf(thread, t)
  const when = lately(lastAt, locale, timeZone)
  return (
    <li>
      <Link to={`/threads/${id}`} aria-current={isCurrent ? 'page' : undefined}>
        {unread > 0 && !isCurrent ? (
          <span className="n count count-turn">
            <span aria-hidden="true">{unread}</span>
            <span className="vh">{t('threads.list.unread', { count: unread })}</span>
          </span>
        ) : null}
        <span className={unread > 0 && !isCurrent ? 'new' : undefined}>{threadTitle(thread, locale, t)}</span>
        <small>
          <span>
            <span className={thread.edition ? undefined : 'nowrap'}>{subjectOf(thread, locale, t)}</span>
            {marks.map((mark) => ` · ${mark}`)}
          </span>
          <span>{last ? t('threads.list.by', { name: last.name.split(' ')[0] ?? '', when }) : thread.lastSeq > 0 ? when : t('threads.list.none')}</span>
        </small>
      </Link>
    </li>
  )
}

/** What its state and kind say beyond an open discussion. */
function marksOf({ kind, state, answered, resolved }: ListedThread, t: T): readonly string[] {
  return [
    ...(kind === 'discussion' ? [] : [t(`threads.kind.${kind}`)]),
    ...(answered ? [t('threads.list.answered')] : []),
    ...(resolved ? [t('threads.list.resolved')] : []),
    ...(state === 'open' ? [] : [t(`threads.list.${state}`)]),
  ]
}

function subjectOf({ project, section, decision, offer, forumCode, edition, level }: ListedThread, locale: Locale, t: T): string {
  if (decision) return decision
  if (forumCode) return t('threads.list.forum', { code: forumCode })
  if (edition) return `${locale === 'fr' ? edition.nameFr : edition.nameEn} · ${edition.forumCode}`
  if (project && section) return `${project.number ?? t('threads.list.draft')} · ${t(`threads.section.${section}`)}`
  if (project) return project.number ?? t('threads.list.draft')
  if (offer) return `${offer.code} · ${offer.ownerCode}`
  return `${t('threads.list.general')} · ${t(`threads.levelWord.${level}`)}`
}
