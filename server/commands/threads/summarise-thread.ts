import { ok, refuse } from '#app/domain/result.ts'
import { summariseInput } from '#app/domain/threads/tend.input.ts'
import { askedToTend } from '#app/domain/threads/tending.ts'
import { defineCommand } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'
import { parseMessage, renderMessage, renderVersion } from './render-message.ts'

/**
 * Writes the summary that stands above a thread (domain.md §4). Refuses `not_permitted`, and `summary_changed` with
 * `theirs` where somebody else saved one since it was read.
 */
export const summariseThread = defineCommand({
  name: 'threads.summarise',
  summary: 'Write the summary that stands above a thread.',
  input: summariseInput,
  prepare: async ({ text }) => renderMessage(parseMessage(text), []).html,
  async run(context, { threadId, text, lang, version }, html) {
    const { tx, actor, now } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const decided = askedToTend(actor, thread, 'tends')
    if (!decided.ok) return decided
    const found = await tx.threadSummary.findUnique({ where: { threadId } })
    if ((found?.version ?? 0) !== version) return refuse('summary_changed', { theirs: found?.text ?? '', version: found?.version ?? 0 })

    const data = { version: version + 1, lang, text, html, renderVersion, writtenById: actor.personId, bodyId: actor.body.id, writtenAt: now }
    await tx.threadSummary.upsert({ where: { threadId }, create: { threadId, ...data }, update: data })
    return ok({ threadId, version: version + 1 }, [await recordAct(context, thread, { kind: 'summarised' })])
  },
})
