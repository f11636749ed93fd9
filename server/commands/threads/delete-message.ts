import { ok, refuse } from '#app/domain/result.ts'
import { deleteMessageInput } from '#app/domain/threads/message.input.ts'
import { decideDelete } from '#app/domain/threads/message-rights.ts'
import { defineCommand } from '../command.ts'
import { changedMessage } from './changed-message.ts'
import { lockMessage } from './lock-message.ts'

/**
 * Deletes a message: its number stays, its text and all that was made of it go (domain.md §4). Its author, or a moderator
 * who says why. Refuses `not_found`, `invalid_input` for a moderator without a reason, and what `decideDelete` refuses.
 */
export const deleteMessage = defineCommand({
  name: 'threads.delete-message',
  summary: 'Delete a message of yours, or as a moderator one of somebody else.',
  input: deleteMessageInput,
  async run({ tx, actor, now, newId }, { messageId, reason }) {
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    const decision = decideDelete(actor, message)
    if (!decision.ok) return decision
    const { by } = decision.value
    if (by === 'moderator') {
      if (!reason) return refuse('invalid_input', { faults: [{ path: 'reason', code: 'required' }] })
      await tx.messageModeration.create({ data: { id: newId(), messageId, act: 'deleted', reason, byId: actor.personId, bodyId: actor.body.id, at: now } })
    }
    await tx.message.update({ where: { id: messageId }, data: { text: '', html: '', deletedAt: now, deletedBy: by } })
    const its = { where: { messageId } }
    await tx.messageVersion.deleteMany(its)
    await tx.messageTranslation.deleteMany(its)
    await tx.mention.deleteMany(its)
    await tx.attachment.deleteMany(its)
    const event = await changedMessage(tx, message, { type: 'message.deleted', by })
    return ok({ messageId, threadId: message.threadId, seq: message.seq }, [event])
  },
})
