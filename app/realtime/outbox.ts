import type { LocalText, UnsentMessage } from './local-text.ts'
import type { WireMessage } from './protocol.ts'
import type { FileBox } from './send-files.ts'
import type { Link } from './socket.ts'

/**
 * sending: on its way · waiting: for the link, kept on this device · failed: refused, with the sentence that
 * says why; it stays until its author decides. `percent` and `ready`: of its files, how much is on the server, and that all is.
 * `leavesAt`: until then, in milliseconds, its thread takes no message of this person; then it leaves by itself.
 */
export type OutboxEntry = UnsentMessage & {
  readonly state: 'sending' | 'waiting' | 'failed'
  readonly sentence?: string
  readonly leavesAt?: number
  readonly percent?: number
  readonly ready?: boolean
}

type Ports = {
  readonly link: Pick<Link, 'send' | 'onConnect' | 'connected' | 'renew'>
  readonly texts: LocalText
  /** Loaded with the first file; answers whether a message need no longer wait. */
  readonly sendFiles?: (box: FileBox) => Promise<boolean>
  readonly now?: () => number
  readonly newId?: () => string
  readonly pause?: (milliseconds: number) => Promise<void>
}

type Written = Omit<UnsentMessage, 'clientId' | 'writtenAt'>

/** Refusals that time alone puts right. */
const passing = new Set(['busy', 'too_many_requests'])

/**
 * What was written and is not yet known to be stored. Messages leave one after the other, in the order in
 * which they were written, and again under the same id after a lost answer: the server stores each once
 * (rulings.md 22).
 */
export function createOutbox({ link, texts, sendFiles, now = Date.now, newId = () => crypto.randomUUID(), pause = sleep }: Ports) {
  let entries: readonly OutboxEntry[] = []
  let working = false
  let started: string | null = null
  let begun = false
  const watchers = new Set<() => void>()
  const stored = new Set<(message: WireMessage) => void>()

  function put(next: readonly OutboxEntry[]): void {
    entries = next
    for (const watcher of watchers) watcher()
  }

  function mark(clientId: string, change: Pick<OutboxEntry, 'state' | 'sentence' | 'ready' | 'leavesAt'>): void {
    put(entries.map((entry) => (entry.clientId === clientId ? { ...entry, sentence: undefined, leavesAt: undefined, ...change } : entry)))
  }

  /** The next that may leave: in its thread none before it waits for slow mode, which stops no other thread. */
  function nextDue(): OutboxEntry | undefined {
    const held = new Set(entries.filter(({ leavesAt = 0 }) => leavesAt > now()).map(({ threadId }) => threadId))
    return entries.find((entry) => isDue(entry) && !held.has(entry.threadId))
  }

  async function forget(clientId: string): Promise<void> {
    put(entries.filter((entry) => entry.clientId !== clientId))
    await texts.drop(clientId)
  }

  /** Sends one message; answers whether the next may follow. */
  async function sendOne({ clientId, threadId, text, lang, official, onBehalf, replyTo, files, mandateId }: OutboxEntry): Promise<boolean> {
    mark(clientId, { state: 'sending' })
    const input = {
      threadId,
      text,
      lang,
      official,
      onBehalf,
      ...(replyTo ? { replyTo } : {}),
      ...(files ? { files: files.map(({ uploadId }) => uploadId) } : {}),
    }
    const answer = await link.send('command', { name: 'threads.post', input, commandId: clientId, as: mandateId }).catch(() => null)
    if (answer === null) {
      mark(clientId, { state: 'waiting' })
      // A link that stands and does not answer is dead; the next one sends again.
      if (link.connected) link.renew()
      return false
    }
    if (answer.ok) {
      // `threads.post` answers the message as stored.
      for (const tell of stored) tell(answer.value as WireMessage)
      await forget(clientId)
      return true
    }
    const { code, params, sentence } = answer.refusal
    if (files && code === 'command_id_reused') {
      // Another tab has sent it, with the same files under other ids.
      await forget(clientId)
      return true
    }
    if (code === 'unauthenticated') {
      mark(clientId, { state: 'waiting' })
      return false
    }
    if (code === 'slow_mode') {
      const wait = Math.max(1, Number(params?.seconds ?? 1)) * 1000
      mark(clientId, { state: 'waiting', leavesAt: now() + wait })
      void pause(wait).then(work)
      return true
    }
    if (passing.has(code)) {
      mark(clientId, { state: 'waiting' })
      await pause(Number(params?.seconds ?? 2) * 1000)
      return link.connected
    }
    // Files that waited too long for their message are gone from the server: when it is tried again, it is asked.
    mark(clientId, { state: 'failed', sentence, ready: false })
    return true
  }

  async function work(): Promise<void> {
    if (link.connected && entries.some(({ files }) => files))
      void sendFiles?.({ entries: () => entries, put, keep: texts.keep }).then(
        (done) => (done ? work() : undefined),
        () => {},
      )
    if (working) return
    working = true
    try {
      for (let next = nextDue(); next && link.connected; next = nextDue()) if (!(await sendOne(next))) break
    } finally {
      working = false
    }
    if (!link.connected) put(entries.map((entry) => (entry.state === 'sending' ? { ...entry, state: 'waiting' } : entry)))
  }

  return {
    /** Takes up what this person left on this device, and sends whenever there is a link. */
    async start(personId: string): Promise<void> {
      if (started === personId) return
      started = personId
      if (!begun) link.onConnect(() => void work())
      begun = true
      const kept = await texts.outbox(personId)
      // What somebody else wrote in this tab before is theirs, and waits for them.
      const own = entries.filter((entry) => entry.personId === personId)
      const known = new Set(own.map(({ clientId }) => clientId))
      put([...kept.filter(({ clientId }) => !known.has(clientId)).map((message): OutboxEntry => ({ ...message, state: 'waiting' })), ...own])
      await work()
    },
    /** Writes a message into the outbox and sends it as soon as can be; answers its id. */
    post(written: Written): string {
      // Two of one millisecond, or a clock that is set back, keep their order.
      const message: UnsentMessage = { ...written, clientId: newId(), writtenAt: Math.max(now(), (entries.at(-1)?.writtenAt ?? 0) + 1) }
      put([...entries, { ...message, state: link.connected ? 'sending' : 'waiting' }])
      // Kept first, so that a tab closed in mid-air loses nothing; where keeping fails, it is sent all the same.
      texts
        .keep(message)
        .catch(() => {})
        .then(work)
      return message.clientId
    },
    async retry(clientId: string): Promise<void> {
      mark(clientId, { state: 'waiting' })
      await work()
    },
    discard: forget,
    /** Tries what waits now. */
    flush: work,
    entries: () => entries,
    onChange(watcher: () => void): () => void {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    onStored(tell: (message: WireMessage) => void): () => void {
      stored.add(tell)
      return () => stored.delete(tell)
    },
    /** Forgets every text of this person. */
    async wipe(personId: string): Promise<void> {
      put(entries.filter((entry) => entry.personId !== personId))
      await texts.wipe(personId)
    },
  }
}

export type Outbox = ReturnType<typeof createOutbox>

function isDue({ state, files, ready }: OutboxEntry): boolean {
  return state !== 'failed' && (!files || ready === true)
}

function sleep(milliseconds: number): Promise<void> {
  return new Promise((wake) => setTimeout(wake, milliseconds))
}
