import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '#app/domain/members/actor.ts'
import { accepted, type Harness } from './harness.ts'

type Hands = Pick<Harness, 'db' | 'execute'>

/** A file that has arrived, for a message of this person in this thread; answers its id. Its bytes lie nowhere. */
export async function arrivedFile(
  { db }: Pick<Hands, 'db'>,
  actor: Actor,
  threadId: string,
  name = 'Budget.pdf',
  more: { readonly cleaned?: boolean } = {},
): Promise<string> {
  const id = randomUUID()
  const now = new Date()
  const sha256 = createHash('sha256').update(id).digest('hex')
  const whole = { length: 4, received: 4, size: 4, mediaType: 'application/pdf', sha256, createdAt: now, readyAt: now }
  await db.prisma.upload.create({ data: { id, threadId, personId: actor.personId, name, ...whole, ...more } })
  return id
}

/** A message with one file. */
export async function saidWithFile(hands: Hands, actor: Actor, threadId: string, name?: string, more?: { readonly cleaned?: boolean }) {
  const fileId = await arrivedFile(hands, actor, threadId, name, more)
  const message = accepted(await hands.execute('threads.post', actor, { threadId, text: 'Voir le fichier.', lang: 'fr', files: [fileId] }))
  return { threadId, fileId, messageId: message.id }
}
