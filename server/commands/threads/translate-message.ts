import { ok, refuse } from '#app/domain/result.ts'
import { decideLanguages } from '#app/domain/threads/decide-translation.ts'
import { translateInput } from '#app/domain/threads/message.input.ts'
import { decideAnswering } from '#app/domain/threads/message-rights.ts'
import { mentionsOf } from '#server/queries/threads/mentionables.ts'
import { defineCommand } from '../command.ts'
import { changedMessage } from './changed-message.ts'
import { lockMessage } from './lock-message.ts'
import { parseMessage, renderMessage } from './render-message.ts'

/**
 * Adds a translation of a message, or puts a better one in its place: marked as the author's or as somebody else's, and
 * no longer as checked (domain.md §4). Refuses `not_found`, `translation_same_language`, `stale` with the translation that
 * stands there, `message_gone`, `thread_locked`, `thread_read_only`.
 */
export const translateMessage = defineCommand({
  name: 'threads.translate',
  summary: 'Translate a message, or better its translation.',
  input: translateInput,
  prepare: async ({ text }) => parseMessage(text),
  async run({ tx, actor, now, newId }, { messageId, lang, text, sourceVersion, version }, parsed) {
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    const decision = decideAnswering(actor, message)
    if (!decision.ok) return decision
    const languages = decideLanguages(message.lang, lang)
    if (!languages.ok) return languages
    const saved = await tx.messageTranslation.findUnique({ where: { messageId_lang: { messageId, lang } } })
    if (saved && saved.version !== version) return refuse('stale', { version: saved.version, saved: saved.text })

    const { html } = renderMessage(parsed, await mentionsOf(tx, message))
    const written = {
      ...{ text, html, sourceVersion: Math.min(sourceVersion, message.version), byId: actor.personId, bodyId: actor.body.id, writtenAt: now },
      ...{ provenance: actor.personId === message.authorId ? 'author' : 'human', checkedById: null, checkedAt: null },
    }
    if (saved) await tx.messageTranslation.update({ where: { id: saved.id }, data: { ...written, version: saved.version + 1 } })
    else await tx.messageTranslation.create({ data: { id: newId(), messageId, lang, ...written } })
    const event = await changedMessage(tx, message, { type: 'message.translated', lang })
    return ok({ messageId, threadId: message.threadId, seq: message.seq, lang }, [event])
  },
})
