import { ok, refuse } from '#app/domain/result.ts'
import { settleTaskInput } from '#app/domain/threads/task.input.ts'
import { decideTaskChange } from '#app/domain/threads/task.ts'
import { defineCommand } from '../command.ts'
import { recordAct } from './record-act.ts'
import { lockTask, taskEvent } from './task-parts.ts'

/** Says that a task is done or dropped, or opens it again; whoever set it is told. Refuses `not_found`, `not_permitted`, `task_settled`, `stale`. */
export const settleTask = defineCommand({
  name: 'threads.settle-task',
  summary: 'Say that a task is done or dropped, or open it again.',
  input: settleTaskInput,
  async run(context, { taskId, version, state }) {
    const { tx, actor, now } = context
    const found = await lockTask(tx, actor, taskId)
    if (!found) return refuse('not_found')
    const { task, message } = found
    const decided = decideTaskChange(actor, task, message.thread, state)
    if (!decided.ok) return decided
    if (task.version !== version) return refuse('stale', { version: task.version })

    const isOpen = state === 'open'
    const settled = isOpen ? { settledById: null, settledAt: null, remindedAt: null } : { settledById: actor.personId, settledAt: now }
    await tx.task.update({ where: { id: taskId }, data: { state, ...settled, version: version + 1 } })
    const kind = isOpen ? 'task_reopened' : (`task_${state}` as const)
    const act = await recordAct(context, { id: message.threadId, ...message.thread }, { kind, facts: { seq: message.seq } })
    const owner = { ownerId: task.ownerId ?? undefined, ownerBodyId: task.ownerBodyId ?? undefined }
    return ok({ taskId, state }, [act, taskEvent(isOpen ? 'task.set' : 'task.settled', taskId, message, owner)])
  },
})
