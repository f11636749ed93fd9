import type { Refusal } from '#app/domain/result.ts'
import type { Gone, Provenance, ReactionKind } from '#app/domain/threads/message.ts'

/** A message as it travels; the same for every reader. Instants are ISO 8601. */
export type WireMessage = {
  readonly id: string
  readonly threadId: string
  /** Gapless within the thread, in the order of storing. */
  readonly seq: number
  /** The command id of its post. */
  readonly clientId: string
  readonly author: { readonly id: string; readonly name: string }
  readonly body: { readonly id: string; readonly code: string; readonly kind: string }
  readonly lang: string
  /** Rendered and sanitised by the server. */
  readonly html: string
  readonly official: boolean
  readonly onBehalf: boolean
  readonly at: string
  /** The thread's number of change at which it last changed; 0: it is as it was posted. The greater one holds. */
  readonly change: number
  /** edited: put right at once · corrected: changed later, what stood there can be read. */
  readonly edited: 'edited' | 'corrected' | null
  /** Deleted by its author or a moderator, hidden, or moved: then `html` is empty; of what moved nobody is the author here. */
  readonly gone: Gone | null
  /** Why it is hidden. */
  readonly reason: string | null
  /** The earlier message that it answers. */
  readonly replyTo: WireParent | null
  readonly reactions: readonly WireReaction[]
  readonly translations: readonly WireTranslation[]
  /** Its files in their order; absent where it has none. */
  readonly files?: readonly WireFile[]
  /** Of what moved, where it stands now; absent elsewhere. */
  readonly moved?: WirePlace
}

/** `title`: of the thread there, in the language `lang`; empty unless the same people read it. */
export type WirePlace = { readonly threadId: string; readonly seq: number; readonly title: string; readonly lang: string }

/** A file of a message. `name`: empty under the Chatham House Rule. `width` and `height`: of a picture, else null. */
export type WireFile = {
  readonly id: string
  readonly name: string
  readonly mediaType: string
  readonly size: number
  readonly width: number | null
  readonly height: number | null
}

/** `excerpt` is plain text; empty where that message is gone. */
export type WireParent = {
  /** Where it stands in another thread since a split; `name` and `excerpt` are empty unless the same people read that. */
  readonly threadId?: string
  readonly seq: number
  readonly name: string
  readonly code: string
  readonly kind: string
  readonly lang: string
  readonly excerpt: string
}

/** Everybody who reacted so, in the order of time. */
export type WireReaction = { readonly kind: ReactionKind; readonly people: readonly { readonly id: string; readonly name: string; readonly code: string }[] }

export type WireTranslation = {
  readonly lang: string
  /** Rendered and sanitised by the server. */
  readonly html: string
  readonly provenance: Provenance
  /** Somebody else has compared it with the original. */
  readonly checked: boolean
  /** The original changed since. */
  readonly stale: boolean
}

/** A refusal with its sentence in the person's language. */
export type SaidRefusal = Refusal & { readonly sentence: string }
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: SaidRefusal }
type Ack<T> = (answer: Answer<T>) => void

/**
 * What was missed after a seq and a number of change: new messages, and those that changed, as they now are.
 * `change`: the number up to which nothing is missing. `more`: ask again from the last ones. `acts`: how often
 * something was done to the thread itself; `rights`: other words than before where those of the reader have changed.
 */
export type Missed = {
  readonly threadId: string
  readonly lastSeq: number
  readonly messages: readonly WireMessage[]
  readonly change: number
  readonly changed: readonly WireMessage[]
  readonly more: boolean
  readonly acts: number
  readonly rights: string
}

/** Whether this person shows others that they write: null while they were never asked (rulings.md 7). */
export type TypingChoice = { readonly shown: boolean | null }

/** What was being written last, and when. */
export type KeptDraft = { readonly text: string; readonly at: string }

/** When the draft was kept, null once it is forgotten; or the other one that stands there, and then nothing was done. */
export type DraftKept = { readonly at: string | null; readonly other: KeptDraft | null }

/** Rooms that a page may watch; `threads` is everything on the list of threads. */
export type WatchedRoom = `dossier:${string}` | 'pool' | 'threads'

/** `as` is the mandate that the page acts under (rulings.md 2). */
export type ClientToServer = {
  command: (frame: { name: string; input: unknown; commandId: string; as: string }, ack: Ack<unknown>) => void
  ask: (frame: { name: string; input: unknown; as: string }, ack: Ack<unknown>) => void
  /** Authorises, joins the thread's room and answers what was missed. */
  'thread:open': (frame: { threadId: string; afterSeq: number; afterChange?: number; as: string }, ack: Ack<Missed>) => void
  'thread:close': (frame: { threadId: string }, ack: Ack<null>) => void
  /** Moves the read position forward, never back. */
  'thread:read': (frame: { threadId: string; seq: number; as: string }, ack: Ack<null>) => void
  /** What is being written, for all devices of its author; empty forgets it. `over` is when the draft that it replaces was kept. */
  'draft:keep': (frame: { threadId: string; text: string; over: string | null; as: string }, ack: Ack<DraftKept>) => void
  'draft:read': (frame: { threadId: string; as: string }, ack: Ack<KeptDraft | null>) => void
  typing: (frame: { threadId: string }, ack: Ack<null>) => void
  /** Null asks; a boolean chooses. */
  'typing:choice': (frame: { shown: boolean | null }, ack: Ack<TypingChoice>) => void
  presence: (frame: { visible: boolean }, ack: Ack<null>) => void
  watch: (frame: { room: WatchedRoom; as: string }, ack: Ack<null>) => void
  unwatch: (frame: { room: WatchedRoom }, ack: Ack<null>) => void
}

type Tips = { readonly [threadId: string]: number }

/** `…:changed` says what to read again, never what it now is (rulings.md 30). */
export type ServerToClient = {
  'thread:message': (message: WireMessage) => void
  'thread:changed': (frame: { threadId: string }) => void
  /** Messages of the thread changed, up to this number of change. */
  'messages:changed': (frame: { threadId: string; change: number }) => void
  'thread:typing': (frame: { threadId: string; personId: string; name: string }) => void
  /** Who is in the thread now and lets it be seen. */
  presence: (frame: { threadId: string; people: readonly { id: string; name: string; code: string }[] }) => void
  'dossier:changed': (frame: { id: string; version: string }) => void
  'pool:changed': (frame: { version: string }) => void
  'inbox:changed': (frame: { version: string }) => void
  /** This person has read on, on another of their devices. */
  'thread:read': (frame: { threadId: string }) => void
  /** What this person is writing there changed on another of their devices. */
  'draft:changed': (frame: { threadId: string }) => void
  /** The last seq and the numbers of change and of acts of each thread this socket has open, every 15 s (rulings.md 29). */
  tip: (frame: { threads: Tips; changes: Tips; acts: Tips }) => void
  /** The thread is no longer open to this person: it leaves the room. */
  'thread:ended': (frame: { threadId: string }) => void
  'session:ended': (frame: { readonly forget?: true }) => void
}
