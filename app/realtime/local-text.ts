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
  readonly writtenAt: number
}

type Draft = { readonly key: string; readonly text: string }

type Schema = DBSchema & {
  outbox: { key: string; value: UnsentMessage }
  drafts: { key: string; value: Draft }
}

/** Where texts wait on this device: the outbox and one draft a person, mandate and thread. */
export type LocalText = {
  readonly outbox: (personId: string) => Promise<readonly UnsentMessage[]>
  readonly keep: (message: UnsentMessage) => Promise<void>
  readonly drop: (clientId: string) => Promise<void>
  readonly draft: (key: string) => Promise<string>
  readonly keepDraft: (key: string, text: string) => Promise<void>
  readonly wipe: () => Promise<void>
}

const name = 'kente-local-text'

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
    keepDraft: async (key, text) => (await texts()).keepDraft(key, text),
    wipe: async () => (await texts()).wipe(),
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
    draft: async (key) => (await db.get('drafts', key))?.text ?? '',
    keepDraft: async (key, text) => void (text === '' ? await db.delete('drafts', key) : await db.put('drafts', { key, text })),
    wipe: async () => {
      await Promise.all([db.clear('outbox'), db.clear('drafts')])
    },
  }
}

/** For a tab only: on a computer that others use, and where IndexedDB is closed. */
export function createMemoryText(): LocalText {
  const messages = new Map<string, UnsentMessage>()
  const drafts = new Map<string, string>()
  return {
    outbox: async (personId) => ofPerson([...messages.values()], personId),
    keep: async (message) => void messages.set(message.clientId, message),
    drop: async (clientId) => void messages.delete(clientId),
    draft: async (key) => drafts.get(key) ?? '',
    keepDraft: async (key, text) => void (text === '' ? drafts.delete(key) : drafts.set(key, text)),
    wipe: async () => {
      messages.clear()
      drafts.clear()
    },
  }
}

function ofPerson(messages: readonly UnsentMessage[], personId: string): readonly UnsentMessage[] {
  return messages.filter((message) => message.personId === personId).sort((a, b) => a.writtenAt - b.writtenAt)
}

/** A draft belongs to who writes it, for whom, and where. */
export function draftKey(personId: string, mandateId: string, threadId: string): string {
  return `${personId} ${mandateId} ${threadId}`
}
