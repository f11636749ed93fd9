import { ok, refuse } from '#app/domain/result.ts'
import { setTaskInput } from '#app/domain/threads/task.input.ts'
import { decideActing } from '#app/domain/threads/task.ts'
import { defineCommand } from '../command.ts'
import { lockMessage } from './lock-message.ts'
import { recordAct } from './record-act.ts'
import { askedOwner, taskEvent } from './task-parts.ts'

/**
 * Turns a message into a task of a person or a body that reads its thread; they are told. Refuses `not_found`,
 * `message_gone`, `thread_read_only`, `owner_cannot_read`.
 */
export const setTask = defineCommand({
  name: 'threads.set-task',
  summary: 'Turn a message into a task for somebody.',
  input: setTaskInput,
  async run(context, { messageId, text, lang, ownerId, ownerBodyId, dueOn }) {
    const { tx, actor, now, newId } = context
    const message = await lockMessage(tx, actor, messageId)
    if (!message) return refuse('not_found')
    const decided = decideActing(actor, message)
    if (!decided.ok) return decided
    const owner = await askedOwner(tx, message.threadId, { ownerId, ownerBodyId })
    if (!owner.ok) return owner

    const taskId = newId()
    const whose = { ownerId: ownerId ?? null, ownerBodyId: ownerBodyId ?? null }
    const set = { setById: actor.personId, bodyId: actor.body.id, setAt: now }
    await tx.task.create({ data: { id: taskId, messageId, lang, text, ...whose, dueOn: dueOn ? new Date(dueOn) : null, ...set } })
    const act = await recordAct(context, { id: message.threadId, ...message.thread }, { kind: 'task_set', facts: { seq: message.seq } })
    return ok({ taskId, threadId: message.threadId, seq: message.seq }, [act, taskEvent('task.set', taskId, message, { ownerId, ownerBodyId })])
  },
})
