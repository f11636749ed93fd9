import { createLocalText } from './local-text.ts'
import { createOutbox } from './outbox.ts'
import { saved } from './saved.ts'
import { link } from './socket.ts'

/** The texts and the outbox of this browser. */
export const texts = createLocalText()
export const outbox = createOutbox({ link, texts, sendFiles: async (box) => (await import('./send-files.ts')).sendFiles(box) })
outbox.onStored(() => saved.note())

/**
 * Forgets every text of this person on this device, and keeps none of this page any more: at sign-out, and where they may
 * not come back (rulings.md 35). Answers whether texts of others stay.
 */
export async function wipeLocalText(personId: string): Promise<boolean> {
  await outbox.wipe(personId)
  const othersStay = await texts.holdsAny()
  texts.forgetful()
  return othersStay
}
