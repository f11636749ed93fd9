import { Link } from '@remix-run/react'
import { Tag } from '#app/components/ui/tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { LoadedThread } from './load-thread.ts'

/** Who reads a thread beside a dossier, how much of it is unread, and the way to its own page. */
export function DockMeta({ thread, lastSeq }: { readonly thread: LoadedThread; readonly lastSeq: number }) {
  const { t } = useT()
  const unread = thread.unread + Math.max(0, lastSeq - thread.lastSeq)
  return (
    <div className="dock-meta">
      <Tag icon={thread.level === 'restricted' ? 'lock' : 'people'}>{t(`threads.level.${thread.level}`)}</Tag>
      <span className="row-in">
        <Link className="small" to={`/threads/${thread.id}`}>
          {t('threads.dossier.open')}
        </Link>
        {unread > 0 ? <span className="count count-turn dock-count">{t('threads.list.unread', { count: unread })}</span> : null}
      </span>
    </div>
  )
}
