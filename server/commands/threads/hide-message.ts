import { ok, refuse } from '#app/domain/result.ts'
import { hideMessageInput } from '#app/domain/threads/message.input.ts'
import { mayModerate } from '#app/domain/threads/message-rights.ts'
import { defineCommand } from '../command.ts'
import { answerOpenReports } from './answer-open-reports.ts'
import { changedMessage } from './changed-message.ts'
import { lockMessage } from './lock-message.ts'
import { writeHiding } from './write-hiding.ts'

/**
 * Hides a message from its readers for a reason that they see; open reports about it are answered by it
 * (domain.md §4, §6.2). Refuses `not_found`, `not_permitted`, `message_gone`.
 */
export const hideMessage = defineCommand({
  name: 'threads.hide-message',
  summary: 'Hide a message for a reason (coordinators).',
  input: hideMessageInput,
  async run(context, { messageId, reason }) {
    const { tx, actor } = context
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    if (!mayModerate(actor, message.thread)) return refuse('not_permitted')
    if (message.deletedAt || message.hiddenAt) return refuse('message_gone')
    await writeHiding(context, messageId, reason)
    await answerOpenReports(context, messageId, 'hidden')
    const event = await changedMessage(tx, message, { type: 'message.hidden' })
    return ok({ messageId, threadId: message.threadId, seq: message.seq }, [event])
  },
})
