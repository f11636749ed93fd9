import { Link } from '@remix-run/react'
import { Tag } from '#app/components/ui/tag.tsx'
import { isClosedLevel } from '#app/domain/threads/thread.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { LoadedThread } from './load-thread.ts'

/** Who reads a thread beside a dossier and under which rule, how much of it is unread, and the way to its own page. */
export function DockMeta({ thread, lastSeq }: { readonly thread: LoadedThread; readonly lastSeq: number }) {
  const { t } = useT()
  const unread = thread.unread + Math.max(0, lastSeq - thread.lastSeq)
  return (
    <div className="dock-meta">
      <span className="dock-tags">
        <Tag icon={isClosedLevel(thread.level) || thread.level === 'restricted' ? 'lock' : 'people'}>{t(`threads.level.${thread.level}`)}</Tag>
        {thread.rule === 'chatham_house' ? (
          <Tag icon="mic" tone="turn">
            {t('threads.chatham.tag')}
          </Tag>
        ) : null}
        {thread.state === 'open' ? null : <Tag icon="lock">{t(thread.state === 'archived' ? 'threads.head.archived' : 'threads.head.locked')}</Tag>}
      </span>
      <span className="row-in">
        <Link className="small" to={`/threads/${thread.id}`}>
          {t('threads.dossier.open')}
        </Link>
        {unread > 0 ? <span className="count count-turn dock-count">{t('threads.list.unread', { count: unread })}</span> : null}
      </span>
    </div>
  )
}
