import { Link } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { Tag } from '#app/components/ui/tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { useThread } from '#app/realtime/use-thread.ts'
import type { LoadedDossierThread, LoadedThread } from './load-thread.ts'
import { ThreadPanel } from './thread-panel.tsx'

/**
 * The discussion beside a dossier on a desk; on a phone a link to its full page. `discussion` is what
 * `loadDossierThread` answered.
 */
export function DossierThread({ discussion: { threads, thread } }: { readonly discussion: LoadedDossierThread }) {
  const { t } = useT()
  return (
    <aside className="dock" aria-labelledby="dock-title">
      <div className="sec-head">
        <h2 id="dock-title">{t('threads.dossier.title')}</h2>
        {thread?.project ? (
          <Link className="small" to={`/threads/new?project=${thread.project.id}`}>
            {t('threads.dossier.new')}
          </Link>
        ) : null}
        {threads.length > 1 ? (
          <Link className="small" to="/threads">
            {t('threads.dossier.all', { count: threads.length })}
          </Link>
        ) : null}
      </div>
      {thread ? <Docked key={thread.id} thread={thread} /> : <p className="muted">{t('threads.dossier.none')}</p>}
    </aside>
  )
}

function Docked({ thread }: { readonly thread: LoadedThread }) {
  const { t } = useT()
  const mandateId = useMandate()
  const personId = useRoot()?.actor?.personId ?? ''
  const live = useThread({ threadId: thread.id, mandateId, personId, shownTo: thread.shownTo })
  const unread = Math.max(0, live.lastSeq - thread.readSeq)
  return (
    <>
      <div className="dock-meta">
        <Tag icon={thread.level === 'restricted' ? 'lock' : 'people'}>{t(`threads.level.${thread.level}`)}</Tag>
        <span className="row-in">
          <Link className="small" to={`/threads/${thread.id}`}>
            {t('threads.dossier.open')}
          </Link>
          {unread > 0 ? <span className="count count-turn dock-count">{t('threads.list.unread', { count: unread })}</span> : null}
        </span>
      </div>
      <div className="dock-log">
        <ThreadPanel thread={thread} live={live} beside />
      </div>
    </>
  )
}
