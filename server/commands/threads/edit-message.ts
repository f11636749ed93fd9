import { ok, refuse } from '#app/domain/result.ts'
import { editMessageInput } from '#app/domain/threads/message.input.ts'
import { decideEdit } from '#app/domain/threads/message-rights.ts'
import { mentionsOf } from '#server/queries/threads/mentionables.ts'
import { defineCommand } from '../command.ts'
import { changedMessage } from './changed-message.ts'
import { lockMessage } from './lock-message.ts'
import { parseMessage, renderMessage, renderVersion } from './render-message.ts'

/**
 * Puts another text in the place of one's message (domain.md §4): within 15 minutes it is edited, afterwards corrected,
 * with the former text beside it. Whom it mentions stays as it was posted. Refuses `not_found`, `stale` with the text that
 * stands there, `message_unchanged`, and what `decideEdit` refuses.
 */
export const editMessage = defineCommand({
  name: 'threads.edit-message',
  summary: 'Correct one of your messages.',
  input: editMessageInput,
  prepare: async ({ text }) => parseMessage(text),
  async run({ tx, actor, now }, { messageId, version, text, lang }, parsed) {
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    const decision = decideEdit(actor, message, now)
    if (!decision.ok) return decision
    if (version !== message.version) return refuse('stale', { version: message.version, saved: message.text, savedLang: message.lang })
    if (text === message.text && lang === message.lang) return refuse('message_unchanged')

    const { corrected } = decision.value
    if (corrected) {
      const { text: former, html, lang: formerLang } = message
      await tx.messageVersion.create({ data: { messageId, version, text: former, html, lang: formerLang, replacedAt: now } })
    }
    const { html } = renderMessage(parsed, await mentionsOf(tx, message))
    await tx.message.update({
      where: { id: messageId },
      data: { text, html, lang, renderVersion, version: version + 1, editedAt: now, corrected },
    })
    const event = await changedMessage(tx, message, { type: 'message.edited', corrected })
    return ok({ messageId, threadId: message.threadId, seq: message.seq, version: version + 1 }, [event])
  },
})
