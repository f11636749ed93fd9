import { ok, refuse } from '#app/domain/result.ts'
import { showMessageInput } from '#app/domain/threads/message.input.ts'
import { mayModerate } from '#app/domain/threads/message-rights.ts'
import { defineCommand } from '../command.ts'
import { changedMessage } from './changed-message.ts'
import { lockMessage } from './lock-message.ts'

/** Shows a hidden message again. Refuses `not_found`, `not_permitted`, `message_not_hidden`. */
export const showMessage = defineCommand({
  name: 'threads.show-message',
  summary: 'Show a hidden message again (coordinators).',
  input: showMessageInput,
  async run({ tx, actor, now, newId }, { messageId }) {
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    if (!mayModerate(actor, message.thread)) return refuse('not_permitted')
    if (message.deletedAt || !message.hiddenAt) return refuse('message_not_hidden')
    await tx.message.update({ where: { id: messageId }, data: { hiddenAt: null, hiddenReason: null } })
    await tx.messageModeration.create({ data: { id: newId(), messageId, act: 'shown', byId: actor.personId, bodyId: actor.body.id, at: now } })
    const event = await changedMessage(tx, message, { type: 'message.shown' })
    return ok({ messageId, threadId: message.threadId, seq: message.seq }, [event])
  },
})
