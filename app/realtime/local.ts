import { createLocalText } from './local-text.ts'
import { createOutbox } from './outbox.ts'
import { saved } from './saved.ts'
import { link } from './socket.ts'

/** The texts and the outbox of this browser. */
export const texts = createLocalText()
export const outbox = createOutbox({ link, texts, sendFiles: async (box) => (await import('./send-files.ts')).sendFiles(box) })
outbox.onStored(() => saved.note())

/** Forgets every text that waits on this device: at sign-out (rulings.md 35). */
export function wipeLocalText(): Promise<void> {
  return outbox.wipe()
}
