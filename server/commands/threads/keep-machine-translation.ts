import { ok, refuse } from '#app/domain/result.ts'
import { decideLanguages, decideMachine } from '#app/domain/threads/decide-translation.ts'
import { machineTranslationInput } from '#app/domain/threads/message.input.ts'
import { decideAnswering } from '#app/domain/threads/message-rights.ts'
import { defineCommand } from '../command.ts'
import { changedMessage } from './changed-message.ts'
import { lockMessage } from './lock-message.ts'
import { parseMessage, renderMessage } from './render-message.ts'

/**
 * Keeps what the engine for translations answered, marked as a machine's; never in the place of a person's
 * translation. Refuses `not_found`, `translation_confidential`, `translation_same_language`, `stale`, and what
 * `decideAnswering` refuses.
 */
export const keepMachineTranslation = defineCommand({
  name: 'threads.keep-machine-translation',
  summary: 'Keep a machine translation of a message.',
  inProcess: true,
  input: machineTranslationInput,
  prepare: async ({ text }) => parseMessage(text),
  async run({ tx, actor, now, newId }, { messageId, lang, text, sourceVersion }, parsed) {
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    for (const decision of [decideAnswering(actor, message), decideMachine(message.thread), decideLanguages(message.lang, lang)])
      if (!decision.ok) return decision
    const saved = await tx.messageTranslation.findUnique({ where: { messageId_lang: { messageId, lang } } })
    if (saved && saved.provenance !== 'machine') return refuse('stale', { version: saved.version, saved: saved.text })
    const written = {
      text,
      html: renderMessage(parsed, []).html,
      sourceVersion: Math.min(sourceVersion, message.version),
      writtenAt: now,
      checkedById: null,
      checkedAt: null,
    }
    if (saved) await tx.messageTranslation.update({ where: { id: saved.id }, data: { ...written, version: saved.version + 1 } })
    else await tx.messageTranslation.create({ data: { id: newId(), messageId, lang, provenance: 'machine', ...written } })
    const event = await changedMessage(tx, message, { type: 'message.translated', lang })
    return ok({ messageId, threadId: message.threadId, seq: message.seq, lang }, [event])
  },
})
