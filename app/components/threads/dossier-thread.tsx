import { Link } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import { DockMeta } from './dock-meta.tsx'
import { DockSigns } from './dock-signs.tsx'
import type { DockedThread } from './docked-thread.tsx'
import type { LoadedDossierThread, LoadedThread } from './load-thread.ts'
import { OtherThreads } from './other-threads.tsx'
import { StoredLog } from './stored-log.tsx'

/**
 * The discussion beside a dossier on a desk, on a phone a link to its full page, and the dossier's other threads. `discussion` is what
 * `loadDossierThread` answered.
 */
export function DossierThread({ discussion: { projectId, threads, mayOpen, thread } }: { readonly discussion: LoadedDossierThread }) {
  const { t } = useT()
  const others = threads.filter(({ id }) => id !== thread?.id)
  return (
    <aside className="dock" aria-labelledby="dock-title">
      <div className="sec-head">
        <h2 id="dock-title">{t('threads.dossier.title')}</h2>
        {mayOpen ? (
          <Link className="small" to={`/threads/new?project=${projectId}`}>
            {t('threads.dossier.new')}
          </Link>
        ) : null}
      </div>
      {thread ? <Docked key={thread.id} thread={thread} /> : <p className="muted">{t('threads.dossier.none')}</p>}
      {others.length > 0 ? <OtherThreads threads={others} /> : null}
    </aside>
  )
}

/** Where the dossier has room beside it. */
const desk = '(width >= 64rem)'

/** What the page brought, until on a desk the parts that make it live have come: a phone never loads them. */
function Docked({ thread }: { readonly thread: LoadedThread }) {
  const { t } = useT()
  const [Live, setLive] = useState<typeof DockedThread | null>(null)
  useEffect(() => {
    const room = window.matchMedia(desk)
    const load = () => {
      if (!room.matches) return
      import('./docked-thread.tsx').then(
        (parts) => setLive(() => parts.DockedThread),
        () => {},
      )
    }
    load()
    room.addEventListener('change', load)
    return () => room.removeEventListener('change', load)
  }, [])
  if (Live) return <Live thread={thread} />
  return (
    <>
      <DockMeta thread={thread} lastSeq={thread.lastSeq} />
      <div className="dock-log">
        <DockSigns thread={thread} />
        <section className="log-frame" aria-label={t('threads.log.label')}>
          <StoredLog thread={thread} goesOn={false} />
        </section>
      </div>
    </>
  )
}
