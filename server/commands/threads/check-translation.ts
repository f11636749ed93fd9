import { ok, refuse } from '#app/domain/result.ts'
import { checkTranslationInput } from '#app/domain/threads/message.input.ts'
import { decideAnswering } from '#app/domain/threads/message-rights.ts'
import { defineCommand } from '../command.ts'
import { changedMessage } from './changed-message.ts'
import { lockMessage } from './lock-message.ts'

/**
 * Says that somebody else has compared a translation with its original (domain.md §4). Refuses `not_found`,
 * `translation_missing`, `translation_own`, `stale` where either text changed since, `message_gone`, `thread_locked`,
 * `thread_read_only`.
 */
export const checkTranslation = defineCommand({
  name: 'threads.check-translation',
  summary: 'Confirm a translation that somebody else, or a machine, made.',
  input: checkTranslationInput,
  async run({ tx, actor, now }, { messageId, lang, version }) {
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    const decision = decideAnswering(actor, message)
    if (!decision.ok) return decision
    const saved = await tx.messageTranslation.findUnique({ where: { messageId_lang: { messageId, lang } } })
    if (!saved) return refuse('translation_missing')
    if (saved.byId === actor.personId) return refuse('translation_own')
    if (saved.version !== version || saved.sourceVersion < message.version) return refuse('stale', { version: saved.version, saved: saved.text })
    await tx.messageTranslation.update({ where: { id: saved.id }, data: { checkedById: actor.personId, checkedAt: now } })
    const event = await changedMessage(tx, message, { type: 'message.translation_checked', lang })
    return ok({ messageId, threadId: message.threadId, seq: message.seq, lang }, [event])
  },
})
