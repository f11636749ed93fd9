import type { CommandContext } from '../command.ts'

/** Hides a locked message and writes it into the log of moderation. */
export async function writeHiding({ tx, actor, now, newId }: CommandContext, messageId: string, reason: string): Promise<void> {
  await tx.message.update({ where: { id: messageId }, data: { hiddenAt: now, hiddenReason: reason } })
  await tx.messageModeration.create({ data: { id: newId(), messageId, act: 'hidden', reason, byId: actor.personId, bodyId: actor.body.id, at: now } })
}
