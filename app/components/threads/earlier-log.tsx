import { Link, useFetcher } from '@remix-run/react'
import { type MouseEvent, useEffect, useRef, useState } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import type { LoadedThread } from './load-thread.ts'
import { StoredList } from './stored-html.tsx'
import { useBeforePaint } from './use-before-paint.ts'

type Run = { readonly html: string; readonly earlierBefore: number | null }

/** The way to earlier messages: a link to their page, which a script turns into their taking place above. */
export function EarlierLog({ thread, onRun }: { readonly thread: LoadedThread; readonly onRun: () => void }) {
  const { t } = useT()
  const fetcher = useFetcher<{ readonly thread: LoadedThread }>()
  const [runs, setRuns] = useState<readonly Run[]>([])
  const height = useRef<number | null>(null)
  const [first = thread] = runs
  const { earlierBefore } = first
  const loaded = fetcher.data?.thread

  useEffect(() => {
    if (!loaded?.html || loaded.id !== thread.id) return
    const run = { html: loaded.html, earlierBefore: loaded.earlierBefore }
    height.current = document.documentElement.scrollHeight
    setRuns((now) => (now.some(({ html }) => html === run.html) ? now : [run, ...now]))
  }, [loaded, thread.id])
  useBeforePaint(() => {
    // What was in view stays where it was.
    if (height.current !== null) window.scrollBy({ top: document.documentElement.scrollHeight - height.current })
    height.current = null
    if (runs.length > 0) onRun()
  }, [runs, onRun])

  const page = `/threads/${thread.id}?before=${earlierBefore}`
  const load = (event: MouseEvent) => {
    event.preventDefault()
    fetcher.load(page)
  }
  return (
    <>
      {earlierBefore === null ? null : (
        <p className="earlier">
          <Link className="textbtn" to={page} onClick={load} aria-busy={fetcher.state !== 'idle' || undefined}>
            {t('threads.log.earlier')}
          </Link>
        </p>
      )}
      {runs.map(({ html, earlierBefore: key }) => (
        <StoredList key={key ?? 'first'} className="log log-earlier" html={html} />
      ))}
    </>
  )
}
