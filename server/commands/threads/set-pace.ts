import { ok, refuse } from '#app/domain/result.ts'
import { setPaceInput } from '#app/domain/threads/tend.input.ts'
import { askedToTend } from '#app/domain/threads/tending.ts'
import { defineCommand } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/** Slow mode: so many seconds between two messages of one person, 0 for none; the secretariat writes as it likes (domain.md §4). Refuses `not_permitted`, `thread_state_passed`. */
export const setPace = defineCommand({
  name: 'threads.set-pace',
  summary: 'Set the seconds between two messages of one person in a thread (coordinators).',
  input: setPaceInput,
  async run(context, { threadId, seconds }) {
    const { tx, actor, now } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const decided = askedToTend(actor, thread, 'directs')
    if (!decided.ok) return decided
    if (thread.paceSeconds === seconds) return refuse('thread_state_passed')

    await tx.thread.update({ where: { id: threadId }, data: { paceSeconds: seconds } })
    return ok({ threadId, seconds }, [await recordAct(context, thread, { kind: 'paced', facts: { seconds } })])
  },
})
