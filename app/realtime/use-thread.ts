import { useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { outbox } from './local.ts'
import type { OutboxEntry } from './outbox.ts'
import type { WireMessage } from './protocol.ts'
import { link } from './socket.ts'
import type { ThreadView, ViewState } from './thread-view.ts'

type Options = {
  readonly threadId: string
  readonly mandateId: string
  readonly personId: string
  /** The thread's last seq when the page was made. */
  readonly lastSeq: number
  /** The thread's number of change when the page was made. */
  readonly change: number
}

export type LiveThread = ViewState & {
  /** One's own messages that are not yet known to be stored, in the order of writing. */
  readonly echoes: readonly OutboxEntry[]
  /** The last seq that the page itself knew. */
  readonly since: number
  /** Takes messages as they were read again, or as this person has just changed them. */
  readonly taken: (messages: readonly WireMessage[]) => void
}

const noEntries: readonly OutboxEntry[] = []

/** The live end of a thread and what this person wrote in it: until the link is there, nothing beyond the page. */
export function useThread({ threadId, mandateId, personId, lastSeq, change }: Options): LiveThread {
  const [start] = useState<ViewState>({ messages: [], changed: [], lastSeq, people: [], ended: false, acts: 0, rights: null })
  const [view, setView] = useState<ThreadView | null>(null)
  const [base] = useState({ lastSeq, change })

  useEffect(() => {
    let close: (() => void) | null = () => {}
    // After the first paint: what the page brought is read before anything comes.
    import('./thread-view.ts').then(
      ({ createThreadView }) => {
        if (!close) return
        const opened = createThreadView({ link, threadId, mandateId, personId, ...base })
        const forget = outbox.onStored(opened.stored)
        close = () => {
          forget()
          opened.close()
        }
        setView(opened)
      },
      () => {},
    )
    return () => {
      close?.()
      close = null
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
  const taken = useCallback((messages: readonly WireMessage[]) => view?.taken(messages), [view])
  const stored = new Set(state.messages.map(({ clientId }) => clientId))
  return {
    ...state,
    since: base.lastSeq,
    taken,
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
