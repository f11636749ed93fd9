import { Link } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { isClosedLevel } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { LoadedThread } from './load-thread.ts'
import { threadTitle } from './thread-title.ts'

/** What a thread is about, who reads it, and under which rule. */
export function ThreadHead({ thread }: { readonly thread: LoadedThread }) {
  const { t, locale } = useT()
  return (
    <>
      <Link className="back-link small" to="/threads">
        <Icon name="left" size="s" />
        {t('threads.head.back')}
      </Link>
      <header className="th-head">
        <SubjectLine thread={thread} />
        <h1 id="thread-title">{threadTitle(thread, locale, t)}</h1>
        <div className="row">
          <Tag icon={isClosedLevel(thread.level) || thread.level === 'restricted' ? 'lock' : 'people'}>{t(`threads.level.${thread.level}`)}</Tag>
          {thread.rule === 'chatham_house' ? (
            <Tag icon="mic" tone="turn">
              {t('threads.chatham.tag')}
            </Tag>
          ) : null}
          {thread.kind === 'discussion' ? null : <Tag>{t(`threads.kind.${thread.kind}`)}</Tag>}
          {thread.state === 'open' ? null : <Tag icon="lock">{t(thread.state === 'archived' ? 'threads.head.archived' : 'threads.head.locked')}</Tag>}
          <Link className="small" to={`/threads/${thread.id}/about`}>
            {t('threads.about.link')}
          </Link>
          <span className="small muted">{t('threads.head.takingPart', { count: thread.people.length })}</span>
        </div>
      </header>
    </>
  )
}

function SubjectLine({ thread }: { readonly thread: LoadedThread }) {
  const { t, locale } = useT()
  const { project, section, decision, offer, forum, edition, openerCode } = thread
  if (decision)
    return (
      <p className="id">
        <Link to={`/decisions/${decision.id}`}>{t('threads.new.decision', { number: decision.number ?? '' })}</Link>
      </p>
    )
  if (forum)
    return (
      <p className="id">
        <Link to={`/forums/${forum.code}`}>{locale === 'fr' ? forum.nameFr : forum.nameEn}</Link> · {openerCode}
      </p>
    )
  if (edition) return <EditionLine edition={edition} />
  if (project) {
    const title = threadTitle({ title: '', project }, locale, t)
    // The dossier's own thread bears its title already.
    if (title === threadTitle(thread, locale, t))
      return (
        <p className="id">
          <Link to={`/projects/${project.id}`}>{t('threads.new.project', { title: project.number ?? t('threads.list.draft') })}</Link>
        </p>
      )
    return (
      <p className="id">
        {project.number ? <span className="nowrap">{project.number} · </span> : null}
        <Link to={`/projects/${project.id}`}>{title}</Link>
        {section ? ` · ${t('threads.head.section', { section: t(`threads.section.${section}`) })}` : null}
      </p>
    )
  }
  if (offer)
    return (
      <p className="id">
        <span className="nowrap">{offer.code} · </span>
        <Link to={`/resources/${offer.id}`}>{offer.title}</Link> · {offer.ownerCode}
      </p>
    )
  return (
    <p className="id">
      {t('threads.list.general')} · {openerCode}
    </p>
  )
}

/** The edition that a thread is about: without a way to it once it stands in the sheet no more. */
function EditionLine({ edition: { id, nameFr, nameEn, forumCode, removed } }: { readonly edition: NonNullable<LoadedThread['edition']> }) {
  const { t, locale } = useT()
  const name = locale === 'fr' ? nameFr : nameEn
  return (
    <p className="id">
      {removed ? name : <Link to={`/forums/${forumCode}#edition-${id}`}>{name}</Link>} · {forumCode}
      {removed ? ` · ${t('threads.head.editionRemoved')}` : null}
    </p>
  )
}
