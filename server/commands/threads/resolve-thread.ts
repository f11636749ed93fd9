import { ok, refuse } from '#app/domain/result.ts'
import { decideResolution } from '#app/domain/threads/decide-state.ts'
import { resolveInput } from '#app/domain/threads/tend.input.ts'
import { defineCommand } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'
import { parseMessage, renderMessage } from './render-message.ts'

/** Says how a matter was resolved (domain.md §4); the thread stays open to what else is to be said. Refuses `not_permitted`, `thread_state_passed`. */
export const resolveThread = defineCommand({
  name: 'threads.resolve',
  summary: 'Say with which outcome a thread is resolved.',
  input: resolveInput,
  prepare: async ({ text }) => renderMessage(parseMessage(text), []).html,
  async run(context, { threadId, text, lang }, html) {
    const { tx, actor, now, newId } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const standing = await tx.threadOutcome.count({ where: { threadId, reopenedAt: null } })
    const decided = decideResolution(actor, thread, 'resolved', standing > 0)
    if (!decided.ok) return decided

    await tx.threadOutcome.create({
      data: { id: newId(), threadId, lang, text, html, resolvedById: actor.personId, bodyId: actor.body.id, resolvedAt: now },
    })
    return ok({ threadId }, [await recordAct(context, thread, { kind: decided.value })])
  },
})
