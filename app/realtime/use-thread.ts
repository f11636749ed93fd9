import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { outbox } from './local.ts'
import type { OutboxEntry } from './outbox.ts'
import { link } from './socket.ts'
import { createThreadView, type ThreadView, type ViewState } from './thread-view.ts'

type Options = {
  readonly threadId: string
  readonly mandateId: string
  readonly personId: string
  /** The last seq that the page itself shows. */
  readonly shownTo: number
  /** The thread's number of change when the page was made. */
  readonly change: number
}

export type LiveThread = ViewState & {
  /** One's own messages that are not yet known to be stored, in the order of writing. */
  readonly echoes: readonly OutboxEntry[]
}

const noEntries: readonly OutboxEntry[] = []

/** The live end of a thread and what this person wrote in it: until the link is there, nothing beyond the page. */
export function useThread({ threadId, mandateId, personId, shownTo, change }: Options): LiveThread {
  const [start] = useState<ViewState>({ messages: [], changed: [], lastSeq: shownTo, people: [], ended: false })
  const [view, setView] = useState<ThreadView | null>(null)
  const [base] = useState({ lastSeq: shownTo, change })

  useEffect(() => {
    const opened = createThreadView({ link, threadId, mandateId, personId, ...base })
    const forget = outbox.onStored(opened.stored)
    setView(opened)
    return () => {
      forget()
      opened.close()
    }
  }, [threadId, mandateId, personId, base])
  useEffect(() => (view ? whenLookedAt(view.lookAgain) : undefined), [view])

  const onChange = useCallback((changed: () => void) => view?.onChange(changed) ?? (() => {}), [view])
  const state = useSyncExternalStore(
    onChange,
    () => view?.state() ?? start,
    () => start,
  )
  const entries = useSyncExternalStore(outbox.onChange, outbox.entries, () => noEntries)
  const stored = new Set(state.messages.map(({ clientId }) => clientId))
  return {
    ...state,
    messages: state.messages.filter(({ seq }) => seq > shownTo),
    echoes: entries.filter((entry) => entry.threadId === threadId && entry.personId === personId && !stored.has(entry.clientId)),
  }
}

function whenLookedAt(look: () => void): () => void {
  const onVisible = () => document.visibilityState === 'visible' && look()
  document.addEventListener('visibilitychange', onVisible)
  window.addEventListener('focus', look)
  return () => {
    document.removeEventListener('visibilitychange', onVisible)
    window.removeEventListener('focus', look)
  }
}
