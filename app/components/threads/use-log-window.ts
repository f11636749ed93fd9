import { useLocation } from '@remix-run/react'
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useT } from '#app/i18n/use-t.ts'
import { askEitherWay } from '#app/realtime/ask-either-way.ts'
import { openWindow } from '#app/realtime/log-window.ts'
import type { Missed, WireMessage } from '#app/realtime/protocol.ts'
import type { ThreadWindow, WindowState } from '#app/realtime/thread-window.ts'
import type { LiveThread } from '#app/realtime/use-thread.ts'
import type { LoadedThread } from './load-thread.ts'

type Options = {
  readonly thread: LoadedThread
  readonly live: LiveThread
  readonly mandateId: string
  /** Called before what stands in the page changes. */
  readonly hold: { readonly current: () => void }
}

export type LiveParts = typeof import('./live-parts.tsx')

/** How many that came live stand in the page while one reads further up. */
const liveAtMost = 50

/** What of a thread stands in the page: the run that it brought, what was loaded around it, and what came since. */
export function useLogWindow({ thread, live, mandateId, hold }: Options) {
  const { search } = useLocation()
  const { locale } = useT()
  const key = `${search} ${locale} ${thread.may.write}`
  // What is read again under the same address does not move the window: the reader is somewhere in it.
  const [page, setPage] = useState({ key, thread })
  if (page.key !== key) setPage({ key, thread })
  const { shownFrom: from, shownTo: to } = page.thread
  const start = useMemo((): WindowState => ({ window: openWindow({ from, to }), loading: null, failed: false }), [from, to])

  const [moving, setMoving] = useState<{ readonly key: string; readonly parts: LiveParts; readonly store: ThreadWindow } | null>(null)
  const messages = useRef(live.messages)
  messages.current = live.messages
  const threadId = thread.id
  useEffect(() => {
    let gone = false
    const load = async (afterSeq: number, limit: number): Promise<readonly WireMessage[]> => {
      const answer = await askEitherWay<Missed>({ name: 'threads.after', input: { threadId, afterSeq, limit }, as: mandateId })
      if (!answer.ok) throw new Error(answer.refusal.code)
      return answer.value.messages
    }
    const open = (parts: LiveParts) => {
      if (gone) return
      const store = parts.createThreadWindow({ run: { from, to }, load, live: () => messages.current, hold: () => hold.current() })
      setMoving({ key, parts, store })
    }
    // Without it the page can be read and written in, as without a script.
    import('./live-parts.tsx').then(open, () => {})
    return () => {
      gone = true
    }
  }, [threadId, mandateId, from, to, key, hold])

  const store = moving?.key === page.key ? moving.store : null
  const state = useSyncExternalStore(
    useCallback((changed: () => void) => store?.onChange(changed) ?? (() => {}), [store]),
    () => store?.state() ?? start,
    () => start,
  )
  useReread({ thread, page: page.thread, store, live })

  const known = state.window.to >= live.since ? live.messages.filter(({ seq }) => seq > state.window.to) : []
  const tail = known.slice(0, liveAtMost)
  const newestShown = state.window.to >= live.since && known.length <= liveAtMost
  return { page, parts: store ? (moving?.parts ?? null) : null, store, state, tail, newestShown }
}

type Reread = { readonly thread: LoadedThread; readonly page: LoadedThread; readonly store: ThreadWindow | null; readonly live: LiveThread }

/** When the page's data were read again, so are the messages in it. */
function useReread({ thread, page, store, live: { lastSeq, taken } }: Reread): void {
  const last = useRef(lastSeq)
  last.current = lastSeq
  const done = useRef(thread)
  useEffect(() => {
    if (thread === page || thread === done.current || !store) return
    done.current = thread
    store.reread(last.current).then(taken, () => {})
  }, [thread, page, store, taken])
}
