import type { LocalText } from './local-text.ts'
import type { OutboxEntry } from './outbox.ts'
import { sendPieces } from './send-pieces.ts'

/** What the sending of files asks of the outbox. */
export type FileBox = {
  readonly entries: () => readonly OutboxEntry[]
  readonly put: (entries: readonly OutboxEntry[]) => void
  readonly keep: LocalText['keep']
}

const underWay = new Set<string>()

/**
 * Sends the files of messages that wait for them, one after the other, each from where it got to; a message without
 * files never waits for one that has some. Answers whether any message has all of its files on the server now.
 */
export async function sendFiles(box: FileBox): Promise<boolean> {
  let done = false
  for (const { clientId } of box.entries()) {
    const entry = entryOf(box, clientId)
    if (!entry?.files || entry.ready || entry.state === 'failed' || underWay.has(clientId)) continue
    underWay.add(clientId)
    try {
      done = (await alone(clientId, () => sendFilesOf(box, clientId))) || done
    } finally {
      underWay.delete(clientId)
    }
  }
  return done
}

/** In one tab at a time; in the others it waits, since they would send it all once more. */
async function alone(clientId: string, send: () => Promise<boolean>): Promise<boolean> {
  if (!navigator.locks) return send()
  return navigator.locks.request(`kente-files-${clientId}`, { ifAvailable: true }, async (lock) => (lock ? send() : false))
}

function entryOf({ entries }: FileBox, clientId: string): OutboxEntry | undefined {
  return entries().find((entry) => entry.clientId === clientId)
}

/** An entry that was discarded meanwhile stays away. */
function change(box: FileBox, clientId: string, more: Partial<OutboxEntry>): void {
  box.put(box.entries().map((entry) => (entry.clientId === clientId ? { ...entry, ...more } : entry)))
}

async function sendFilesOf(box: FileBox, clientId: string): Promise<boolean> {
  const files = entryOf(box, clientId)?.files ?? []
  const total = files.reduce((sum, { bytes }) => sum + bytes.size, 0)
  let before = 0
  for (const { key } of files) {
    const entry = entryOf(box, clientId)
    const file = entry?.files?.find((one) => one.key === key)
    if (!entry || !file) return false
    const sent = await sendPieces({
      place: entry,
      file,
      begun: (uploadId) => keepBegun(box, clientId, key, uploadId),
      progress: (bytes) => change(box, clientId, { state: 'sending', percent: Math.floor((100 * (before + bytes)) / total) }),
      wanted: () => entryOf(box, clientId) !== undefined,
    })
    if (sent.state === 'refused') change(box, clientId, { state: 'failed', sentence: sent.sentence })
    if (sent.state === 'interrupted') change(box, clientId, { state: 'waiting' })
    if (sent.state !== 'arrived') return false
    before += file.bytes.size
  }
  change(box, clientId, { ready: true })
  return true
}

/** Under its id it goes on in another tab, or on another day. */
function keepBegun(box: FileBox, clientId: string, key: string, uploadId: string): void {
  const files = entryOf(box, clientId)?.files?.map((file) => (file.key === key ? { ...file, uploadId } : file))
  if (!files) return
  change(box, clientId, { files })
  const begun = entryOf(box, clientId)
  if (begun) void box.keep(begun).catch(() => {})
}
