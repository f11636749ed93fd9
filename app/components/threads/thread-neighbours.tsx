import { Link } from '@remix-run/react'
import { useEffect } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import { useBeside } from '#app/realtime/use-beside.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import type { ListedThread } from '#server/queries/threads/list.ts'
import { ThreadList } from './thread-list.tsx'

type Listed = { readonly threads: readonly ListedThread[]; readonly more: boolean; readonly mayOpen: boolean }

type ThreadNeighboursProps = { readonly current: string; readonly mandateId: string }

/** Where there is room for a list beside the thread. */
const desk = '(width >= 64rem)'

/**
 * The reader's other threads beside the open one, read after it and only where there is room for them: on a phone they
 * weigh nothing. Until then, and without a script, a way to the list's own page stands in their place.
 */
export function ThreadNeighbours({ current, mandateId }: ThreadNeighboursProps) {
  const { t } = useT()
  const { data, read } = useBeside<{ readonly value: Listed }>('/api/queries/threads.list', mandateId)
  useEffect(() => {
    const screen = window.matchMedia(desk)
    const readWhereSeen = () => screen.matches && read()
    readWhereSeen()
    screen.addEventListener('change', readWhereSeen)
    return () => screen.removeEventListener('change', readWhereSeen)
  }, [read])
  useChanged('threads', mandateId, () => {
    if (window.matchMedia(desk).matches) read()
  })
  if (data) return <ThreadList {...data.value} current={current} />
  return (
    <nav className="tlist" aria-label={t('threads.list.label')}>
      <div className="sec-head">
        <h2>{t('threads.title')}</h2>
      </div>
      <p className="small">
        <Link className="hit" to="/threads">
          {t('threads.head.back')}
        </Link>
      </p>
    </nav>
  )
}
