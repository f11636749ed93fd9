import { ok, refuse } from '#app/domain/result.ts'
import { decideResolution } from '#app/domain/threads/decide-state.ts'
import { onThread } from '#app/domain/threads/tend.input.ts'
import { defineCommand } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/** Takes a resolution back; the outcome stays in the trail. Refuses `not_permitted`, `thread_state_passed`. */
export const reopenThread = defineCommand({
  name: 'threads.reopen',
  summary: 'Take back that a thread is resolved.',
  input: onThread,
  async run(context, { threadId }) {
    const { tx, actor, now } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const standing = await tx.threadOutcome.count({ where: { threadId, reopenedAt: null } })
    const decided = decideResolution(actor, thread, 'reopened', standing > 0)
    if (!decided.ok) return decided

    await tx.threadOutcome.updateMany({ where: { threadId, reopenedAt: null }, data: { reopenedAt: now, reopenedById: actor.personId } })
    return ok({ threadId }, [await recordAct(context, thread, { kind: decided.value })])
  },
})
