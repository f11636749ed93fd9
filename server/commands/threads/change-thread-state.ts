import { ok, refuse } from '#app/domain/result.ts'
import { decideState } from '#app/domain/threads/decide-state.ts'
import { changeThreadStateInput } from '#app/domain/threads/tend.input.ts'
import { defineCommand } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/** Locks a thread, archives it or opens it again (domain.md §4). Refuses `not_permitted`, `thread_state_passed`. */
export const changeThreadState = defineCommand({
  name: 'threads.change-state',
  summary: 'Lock a thread, archive it or open it again.',
  input: changeThreadStateInput,
  async run(context, { threadId, state }) {
    const thread = await lockThread(context.tx, threadId, context.now)
    if (!thread) return refuse('not_found')
    const decided = decideState(context.actor, thread, state)
    if (!decided.ok) return decided

    await context.tx.thread.update({ where: { id: threadId }, data: { state } })
    return ok({ threadId, state }, [await recordAct(context, thread, { kind: decided.value })])
  },
})
