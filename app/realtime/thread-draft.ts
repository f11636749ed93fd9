import { type DatedText, draftKey, type LocalText } from './local-text.ts'
import type { DraftKept, KeptDraft } from './protocol.ts'
import type { Link } from './socket.ts'

type Ports = {
  readonly link: Pick<Link, 'send' | 'on' | 'onConnect' | 'connected'>
  readonly texts: Pick<LocalText, 'draft' | 'keepDraft'>
  readonly personId: string
  readonly mandateId: string
  readonly threadId: string
  /** Puts a text into the field. */
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
 * (ux.md §3). A field follows the other devices for as long as it holds what all of them hold, also when it is sent
 * from one of them; once something else is typed here, it keeps its own and is told of theirs. Which draft is the
 * later one is the server's to say, by when it kept each: the clocks of two devices are not compared.
 */
export function createThreadDraft({ link, texts, personId, mandateId, threadId, bring, typed, now = Date.now, later = inAWhile }: Ports) {
  const key = draftKey(personId, mandateId, threadId)
  let mine: DatedText = { text: '', at: 0, over: null, agreed: true }
  let other: KeptDraft | null = null
  let unsaved: (() => void) | null = null
  let unsent: (() => void) | null = null
  let sending = false
  let due = false
  let gone = false
  const watchers = new Set<() => void>()

  function tell(draft: KeptDraft | null): void {
    other = draft
    for (const watcher of watchers) watcher()
  }

  function save(): void {
    unsaved?.()
    unsaved = null
    texts.keepDraft(key, mine).catch(() => {})
  }

  /** The field holds what all devices hold. */
  function follow({ text, at }: { readonly text: string; readonly at: string | null }): void {
    mine = { text, at: now(), over: at, agreed: true }
    if (!gone && typed() !== text) bring(text)
    save()
  }

  async function send(): Promise<void> {
    unsent?.()
    unsent = null
    due = sending
    if (mine.agreed || sending || !link.connected) return
    sending = true
    const { text, over = null } = mine
    mine = { ...mine, tried: [...(mine.tried ?? []).slice(-3), text] }
    const answer = await link.send('draft:keep', { threadId, text, over, as: mandateId }).catch(() => null)
    sending = false
    const again = answer?.ok ? answered(text, answer.value) : false
    if (again || (due && mine.text !== text)) await send()
  }

  /** Whether to send once more: the draft that stood there was one's own, or what went since cannot wait. */
  function answered(text: string, { at, other: found }: DraftKept): boolean {
    const { tried = [], ...rest } = mine
    mine = rest
    if (found && tried.includes(found.text)) {
      mine = { ...mine, over: found.at }
      return true
    }
    if (found) {
      // A message has gone out: the field is free for what is being written elsewhere.
      if (mine.text === '') follow(found)
      else tell(found)
      return false
    }
    // Nothing was kept: the thread is closed to its writer by now, whose words stay on this device.
    if (at === null && text !== '') return false
    mine = { ...mine, over: at, agreed: mine.text === text }
    save()
    return !mine.agreed && (mine.text === '' || gone)
  }

  async function readLocal(): Promise<void> {
    const local = await texts.draft(key)
    if (gone) return
    const { over = null, agreed = local.text === '' } = local
    const sent = mine.at > 0 && typed() === ''
    const text = sent ? '' : joined(local.text, typed())
    mine = { ...local, text, over, agreed: agreed && text === local.text }
    if (typed() !== text) bring(text)
  }

  async function readKept(): Promise<void> {
    if (!mine.agreed) return send()
    const answer = await link.send('draft:read', { threadId, as: mandateId })
    if (!gone && mine.agreed && answer.ok) follow(answer.value ?? { text: '', at: null })
  }

  const ready = readLocal().catch(() => {})
  const read = () => void ready.then(readKept).catch(() => {})
  const stops = [link.onConnect(read), link.on('draft:changed', (frame) => void (frame.threadId === threadId && read()))]

  return {
    /** Another draft than the field's, kept on another device; null where there is none. */
    other: () => other,
    onOther(watcher: () => void): () => void {
      watchers.add(watcher)
      return () => watchers.delete(watcher)
    },
    /** Called at each letter. */
    changed(): void {
      mine = { ...mine, text: typed(), at: now(), agreed: false }
      unsaved?.()
      unsaved = later(save, onDevice)
      unsent?.()
      unsent = later(() => void send(), forAll)
    },
    /** The message was sent: nothing is being written any more. */
    cleared(): void {
      mine = { ...mine, text: '', at: now(), agreed: false }
      tell(null)
      save()
      void send()
    },
    /** Takes the other device's draft, or goes on with this one in its place. */
    settle(take: boolean): void {
      if (other && take) follow(other)
      else if (other) mine = { ...mine, over: other.at }
      tell(null)
      void send()
    },
    /** The page goes: what is typed is kept now. */
    close(): void {
      gone = true
      if (unsaved) save()
      void send()
      for (const stop of stops) stop()
    },
    /** The page may come back from where browsers keep pages. */
    hide(): void {
      if (unsaved) save()
      void send()
    },
  }
}

export type ThreadDraft = ReturnType<typeof createThreadDraft>

/** What was kept and what was typed before it was read: both, unless one goes on with the other. */
function joined(kept: string, typed: string): string {
  if (typed.startsWith(kept)) return typed
  return kept.startsWith(typed) ? kept : `${kept}\n\n${typed}`
}

function inAWhile(run: () => void, milliseconds: number): () => void {
  const timer = setTimeout(run, milliseconds)
  return () => clearTimeout(timer)
}
