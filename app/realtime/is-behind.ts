import type { WireMessage } from './protocol.ts'
import type { ViewState } from './thread-view.ts'

/** What the page of a thread knew when it was read. */
type ReadPage = {
  readonly kind: string
  readonly acts: number
  readonly rights: string
  readonly answer: Pick<WireMessage, 'seq' | 'change'> | null
}

/**
 * Whether what stands around the messages of a page is out of date: something was done to the thread, the rights of
 * its reader changed, or a clarification has another official answer, or another state of it, than the page shows.
 */
export function isBehind({ kind, acts, rights, answer }: ReadPage, live: Pick<ViewState, 'acts' | 'rights' | 'messages' | 'changed'>): boolean {
  if (live.acts > acts || (live.rights !== null && live.rights !== rights)) return true
  if (kind !== 'clarification') return false
  return [...live.changed, ...live.messages].some(({ seq, change, official, gone }) =>
    answer && seq === answer.seq ? change > answer.change : official && !gone && seq > (answer?.seq ?? 0),
  )
}
