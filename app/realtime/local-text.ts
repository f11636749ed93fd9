import type { DBSchema, IDBPDatabase } from 'idb'

/** A message that was written here and is not yet known to be stored. It is sent as what it was written as (rulings.md 2). */
export type UnsentMessage = {
  readonly clientId: string
  readonly personId: string
  readonly mandateId: string
  readonly threadId: string
  readonly text: string
  readonly lang: string
  readonly official: boolean
  readonly onBehalf: boolean
  /** The seq of the message that it answers. */
  readonly replyTo?: number
  readonly files?: readonly UnsentFile[]
  readonly writtenAt: number
}

/** A file of a message that is not yet known to be stored. */
export type UnsentFile = {
  readonly key: string
  readonly name: string
  readonly bytes: Blob
  /** The server's id of what has arrived of it. */
  readonly uploadId?: string
}

/** What was being written, and when, in milliseconds. */
export type DatedText = {
  readonly text: string
  readonly at: number
  /** When the draft that this text came from, or goes over, was kept for all devices; null where none is known. */
  readonly over?: string | null
  /** All devices hold just this text, as far as is known here. */
  readonly agreed?: boolean
  /** What was sent to be kept and not answered: one of them may be what all devices hold now. */
  readonly tried?: readonly string[]
}

type Draft = DatedText & { readonly key: string }

type Schema = DBSchema & {
  outbox: { key: string; value: UnsentMessage }
  drafts: { key: string; value: Draft }
}

/** Where texts wait on this device: the outbox and one draft a person, mandate and thread. */
export type LocalText = {
  readonly outbox: (personId: string) => Promise<readonly UnsentMessage[]>
  readonly keep: (message: UnsentMessage) => Promise<void>
  readonly drop: (clientId: string) => Promise<void>
  /** Empty where there is none. An emptied one is kept until all devices know of it. */
  readonly draft: (key: string) => Promise<DatedText>
  readonly keepDraft: (key: string, draft: DatedText) => Promise<void>
  /** Forgets all that this person left on this device; what others left stays (rulings.md 35). */
  readonly wipe: (personId: string) => Promise<void>
  /** Whether anybody left anything on this device. */
  readonly holdsAny: () => Promise<boolean>
}

const name = 'kente-local-text'
const none: DatedText = { text: '', at: 0 }

/**
 * Texts in IndexedDB; in memory for as long as the tab lives where the browser allows none, or after
 * `forgetful`, on a computer that others use too.
 */
export function createLocalText(): LocalText & { readonly forgetful: () => void } {
  const memory = createMemoryText()
  let opened: Promise<LocalText> | undefined
  const texts = () => {
    opened ??= openStored().catch(() => memory)
    return opened
  }
  return {
    forgetful(): void {
      opened = Promise.resolve(memory)
    },
    outbox: async (personId) => (await texts()).outbox(personId),
    keep: async (message) => (await texts()).keep(message),
    drop: async (clientId) => (await texts()).drop(clientId),
    draft: async (key) => (await texts()).draft(key),
    keepDraft: async (key, draft) => (await texts()).keepDraft(key, draft),
    wipe: async (personId) => (await texts()).wipe(personId),
    holdsAny: async () => (await texts()).holdsAny(),
  }
}

async function openStored(): Promise<LocalText> {
  const { openDB } = await import('idb')
  const db: IDBPDatabase<Schema> = await openDB<Schema>(name, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('outbox', { keyPath: 'clientId' })
      fresh.createObjectStore('drafts', { keyPath: 'key' })
    },
  })
  return {
    outbox: async (personId) => ofPerson(await db.getAll('outbox'), personId),
    keep: async (message) => void (await db.put('outbox', message)),
    drop: (clientId) => db.delete('outbox', clientId),
    draft: async (key) => (await db.get('drafts', key)) ?? none,
    keepDraft: async (key, draft) => void (isNothing(draft) ? await db.delete('drafts', key) : await db.put('drafts', { key, ...draft })),
    wipe: async (personId) => {
      const unsent = ofPerson(await db.getAll('outbox'), personId)
      const drafts = (await db.getAllKeys('drafts')).filter((key) => isOf(key, personId))
      await Promise.all([...unsent.map(({ clientId }) => db.delete('outbox', clientId)), ...drafts.map((key) => db.delete('drafts', key))])
    },
    holdsAny: async () => (await db.count('outbox')) + (await db.count('drafts')) > 0,
  }
}

/** For a tab only: on a computer that others use, and where IndexedDB is closed. */
export function createMemoryText(): LocalText {
  const messages = new Map<string, UnsentMessage>()
  const drafts = new Map<string, DatedText>()
  return {
    outbox: async (personId) => ofPerson([...messages.values()], personId),
    keep: async (message) => void messages.set(message.clientId, message),
    drop: async (clientId) => void messages.delete(clientId),
    draft: async (key) => drafts.get(key) ?? none,
    keepDraft: async (key, draft) => void (isNothing(draft) ? drafts.delete(key) : drafts.set(key, draft)),
    wipe: async (personId) => {
      for (const { clientId } of ofPerson([...messages.values()], personId)) messages.delete(clientId)
      for (const key of [...drafts.keys()].filter((one) => isOf(one, personId))) drafts.delete(key)
    },
    holdsAny: async () => messages.size + drafts.size > 0,
  }
}

function ofPerson(messages: readonly UnsentMessage[], personId: string): readonly UnsentMessage[] {
  return messages.filter((message) => message.personId === personId).sort((a, b) => a.writtenAt - b.writtenAt)
}

function isNothing({ text, over, agreed, tried }: DatedText): boolean {
  return text === '' && (agreed || !(over || tried?.length))
}

function isOf(key: string, personId: string): boolean {
  return key.startsWith(`${personId} `)
}

/** A draft belongs to who writes it, for whom, and where: a thread, or a dossier. */
export function draftKey(personId: string, mandateId: string, threadId: string): string {
  return `${personId} ${mandateId} ${threadId}`
}
