import { draftKey, type LocalText } from './local-text.ts'
import type { KeptDraft } from './protocol.ts'
import type { Link } from './socket.ts'

type Ports = {
  readonly link: Pick<Link, 'send' | 'onConnect' | 'connected'>
  readonly texts: Pick<LocalText, 'draft' | 'keepDraft'>
  readonly personId: string
  readonly mandateId: string
  readonly threadId: string
  /** Puts a text into the empty field. */
  readonly bring: (text: string) => void
  /** What the field holds now. */
  readonly typed: () => string
  readonly now?: () => number
  readonly later?: (run: () => void, milliseconds: number) => () => void
}

/** How long after the last letter a draft is kept, in milliseconds: on this device, and for all devices. */
const onDevice = 1000
const forAll = 10_000

/**
 * What is being written in a thread: kept on this device after a second and for all one's devices after ten
 * (ux.md §3). An empty field takes what was kept; a field that holds something else than a newer draft from elsewhere
 * is told of it and keeps its own.
 */
export function createThreadDraft({ link, texts, personId, mandateId, threadId, bring, typed, now = Date.now, later = inAWhile }: Ports) {
  const key = draftKey(personId, mandateId, threadId)
  let written = ''
  let writtenAt = 0
  let other: KeptDraft | null = null
  let unsaved: (() => void) | null = null
  let unsent: (() => void) | null = null
  let gone = false
  const watchers = new Set<() => void>()

  function tell(draft: KeptDraft | null): void {
    other = draft
    for (const watcher of watchers) watcher()
  }

  function save(): void {
    unsaved?.()
    unsaved = null
    texts.keepDraft(key, { text: written, at: writtenAt }).catch(() => {})
  }

  function send(): void {
    unsent?.()
    unsent = null
    // Without a link it waits: the next one sends it.
    if (link.connected) link.send('draft:keep', { threadId, text: written, as: mandateId }).catch(() => {})
    else unsent = () => {}
  }

  async function readLocal(): Promise<void> {
    const { text, at } = await texts.draft(key)
    if (gone || text === '' || typed() !== '') return
    written = text
    writtenAt = at
    bring(text)
  }

  async function readKept(): Promise<void> {
    if (unsent) return send()
    const answer = await link.send('draft:read', { threadId, as: mandateId })
    if (gone || !answer.ok || !answer.value || answer.value.text === typed()) return
    const kept = answer.value
    if (typed() === '') {
      written = kept.text
      writtenAt = Date.parse(kept.at)
      bring(kept.text)
    } else if (Date.parse(kept.at) > writtenAt) tell(kept)
  }

  const ready = readLocal().catch(() => {})
  const stop = link.onConnect(() => void ready.then(readKept).catch(() => {}))

  return {
    /** A newer draft from another device that the field does not hold; null where there is none. */
    other: () => other,
    onOther(watcher: () => void): () => void {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    /** Called at each letter. */
    changed(): void {
      written = typed()
      writtenAt = now()
      unsaved?.()
      unsaved = later(save, onDevice)
      unsent?.()
      unsent = later(send, forAll)
    },
    /** The message was sent: nothing is being written any more. */
    cleared(): void {
      written = ''
      writtenAt = now()
      save()
      send()
      tell(null)
    },
    /** Takes the other device's draft, or leaves it aside. */
    settle(take: boolean): void {
      if (take && other) {
        bring(other.text)
        written = other.text
        writtenAt = Date.parse(other.at)
        save()
      }
      tell(null)
    },
    /** The page goes: what is typed is kept now. */
    close(): void {
      gone = true
      if (unsaved) save()
      if (unsent) send()
      stop()
    },
    /** The page may come back from where browsers keep pages. */
    hide(): void {
      if (unsaved) save()
      if (unsent) send()
    },
  }
}

export type ThreadDraft = ReturnType<typeof createThreadDraft>

function inAWhile(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
