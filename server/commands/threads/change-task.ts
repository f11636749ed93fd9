import { ok, refuse } from '#app/domain/result.ts'
import { changeTaskInput } from '#app/domain/threads/task.input.ts'
import { decideTaskChange } from '#app/domain/threads/task.ts'
import { defineCommand } from '../command.ts'
import { recordAct } from './record-act.ts'
import { askedOwner, lockTask, taskEvent } from './task-parts.ts'

/**
 * Gives a task another text, day or owner; a new owner is told. Refuses `not_found`, `not_permitted`, `task_settled`,
 * `stale`, `owner_cannot_read`.
 */
export const changeTask = defineCommand({
  name: 'threads.change-task',
  summary: 'Change a task: its text, day or owner.',
  input: changeTaskInput,
  async run(context, { taskId, version, text, lang, ownerId, ownerBodyId, dueOn }) {
    const { tx, actor } = context
    const found = await lockTask(tx, actor, taskId)
    if (!found) return refuse('not_found')
    const { task, message } = found
    const decided = decideTaskChange(actor, task, message.thread, 'changed')
    if (!decided.ok) return decided
    if (task.version !== version) return refuse('stale', { version: task.version })
    const owner = await askedOwner(tx, message.threadId, { ownerId, ownerBodyId })
    if (!owner.ok) return owner

    const whose = { ownerId: ownerId ?? null, ownerBodyId: ownerBodyId ?? null }
    const day = { dueOn: dueOn ? new Date(dueOn) : null, remindedAt: null }
    await tx.task.update({ where: { id: taskId }, data: { text, lang, ...whose, ...day, version: version + 1 } })
    const act = await recordAct(context, { id: message.threadId, ...message.thread }, { kind: 'task_changed', facts: { seq: message.seq } })
    const isOthers = whose.ownerId !== task.ownerId || whose.ownerBodyId !== task.ownerBodyId
    return ok({ taskId }, [act, ...(isOthers ? [taskEvent('task.set', taskId, message, { ownerId, ownerBodyId })] : [])])
  },
})
