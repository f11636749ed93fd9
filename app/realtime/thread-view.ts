import type { Missed, WireMessage } from './protocol.ts'
import type { Link } from './socket.ts'

export type ViewState = {
  /** After the page's own messages, by seq. */
  readonly messages: readonly WireMessage[]
  /** Of the page's own messages those that changed since, as they now are. */
  readonly changed: readonly WireMessage[]
  /** The last seq up to which nothing is missing. */
  readonly lastSeq: number
  readonly people: readonly { readonly id: string; readonly name: string; readonly code: string }[]
  /** The thread is no longer open to this person. */
  readonly ended: boolean
  /** How often something was done to the thread itself, and which rights the reader has; null before the first answer. */
  readonly acts: number
  readonly rights: string | null
}

type Ports = {
  readonly link: Pick<Link, 'send' | 'on' | 'onConnect' | 'connected' | 'renew'>
  readonly threadId: string
  readonly mandateId: string
  /** Messages of one's own show at once, even while earlier ones are still on their way. */
  readonly personId: string
  /** The last seq of the thread when the page was made. */
  readonly lastSeq: number
  /** The thread's number of change when the page was made. */
  readonly change: number
  readonly later?: (run: () => void, milliseconds: number) => () => void
  readonly jitter?: () => number
}

/**
 * The live end of a thread (rulings.md 28–30): messages in the order of their seq, each once. What is missing
 * is asked from the database: on each connection, when a gap stays for 300 ms and a little, when messages changed, when
 * a tip is ahead, and when the page is looked at again. Of two states of a message the one of the later change holds.
 */
export function createThreadView({ link, threadId, mandateId, personId, lastSeq, change, later = inAWhile, jitter = Math.random }: Ports) {
  const known = new Map<number, WireMessage>()
  const older = new Map<number, WireMessage>()
  const base = lastSeq
  let seen = change
  let state: ViewState = { messages: [], changed: [], lastSeq, people: [], ended: false, acts: 0, rights: null }
  let repair: (() => void) | null = null
  let asking = false
  let askedMeanwhile = false
  const watchers = new Set<() => void>()

  function become(change: Partial<ViewState>): void {
    state = { ...state, ...change }
    for (const watcher of watchers) watcher()
  }

  function take(messages: readonly WireMessage[]): void {
    for (const message of messages) if (message.threadId === threadId && message.seq > base) keepNewest(known, message)
    let last = state.lastSeq
    while (known.has(last + 1)) last++
    const shown = [...known.values()].filter(({ seq, author }) => seq <= last || author.id === personId)
    become({ lastSeq: last, messages: shown.sort((a, b) => a.seq - b.seq) })
    if (known.size > last - base) repairSoon()
  }

  /** Messages that changed: the page's own, those that came since, and some that come now. */
  function takeChanged(messages: readonly WireMessage[]): void {
    if (messages.length === 0) return
    for (const message of messages) if (message.threadId === threadId && message.seq <= base) keepNewest(older, message)
    become({ changed: [...older.values()].sort((a, b) => a.seq - b.seq) })
    take(messages)
  }

  function repairSoon(): void {
    repair ??= later(
      () => {
        repair = null
        catchUp()
      },
      300 + 300 * jitter(),
    )
  }

  function catchUp(): void {
    // What the answer under way does not know yet is asked for after it.
    askedMeanwhile = asking
    if (asking) return
    asking = true
    askForMissed()
      .catch(() => {})
      .finally(() => {
        asking = false
        if (askedMeanwhile) catchUp()
      })
  }

  async function askForMissed(): Promise<void> {
    for (let more = true; more; ) {
      const answer = await link.send('ask', { name: 'threads.after', input: { threadId, afterSeq: state.lastSeq, afterChange: seen }, as: mandateId })
      if (!answer.ok) return answer.refusal.code === 'not_found' ? become({ ended: true }) : undefined
      more = takeMissed(answer.value as Missed)
    }
  }

  function takeMissed(missed: Missed): boolean {
    const before = state.lastSeq + seen
    take(missed.messages)
    takeChanged(missed.changed)
    seen = Math.max(seen, missed.change)
    become({ acts: Math.max(state.acts, missed.acts), rights: missed.rights })
    return missed.more && state.lastSeq + seen > before
  }

  async function open(): Promise<void> {
    const answer = await link.send('thread:open', { threadId, afterSeq: state.lastSeq, afterChange: seen, as: mandateId })
    if (!answer.ok) return answer.refusal.code === 'not_found' ? become({ ended: true }) : undefined
    become({ ended: false })
    if (takeMissed(answer.value)) catchUp()
  }

  const stops = [
    link.on('thread:message', (message) => message.threadId === threadId && take([message])),
    link.on('messages:changed', (frame) => frame.threadId === threadId && frame.change > seen && repairSoon()),
    link.on('tip', ({ threads, changes, acts }) => {
      if ((acts[threadId] ?? 0) > state.acts) become({ acts: acts[threadId] ?? 0 })
      if ((threads[threadId] ?? 0) > state.lastSeq || (changes[threadId] ?? 0) > seen) repairSoon()
    }),
    link.on('presence', (frame) => frame.threadId === threadId && become({ people: frame.people })),
    link.on('thread:ended', (frame) => frame.threadId === threadId && become({ ended: true })),
    link.onConnect(() => void open().catch(() => link.renew())),
  ]

  return {
    state: () => state,
    /** A message that the server answered to its author. */
    stored: (message: WireMessage) => message.threadId === threadId && take([message]),
    /** Messages as they were read again, or as this person has just changed them. */
    taken: takeChanged,
    /** Looked at again: asks what is missing, and makes a new connection when the old one does not answer. */
    lookAgain(): void {
      if (link.connected) askForMissed().catch(() => link.renew())
    },
    onChange(watcher: () => void): () => void {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    close(): void {
      repair?.()
      for (const stop of stops) stop()
      if (link.connected) link.send('thread:close', { threadId }).catch(() => {})
    },
  }
}

export type ThreadView = ReturnType<typeof createThreadView>

function keepNewest(messages: Map<number, WireMessage>, message: WireMessage): void {
  const has = messages.get(message.seq)
  if (!has || has.change <= message.change) messages.set(message.seq, message)
}

function inAWhile(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
