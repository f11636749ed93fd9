import { ok, refuse } from '#app/domain/result.ts'
import { decideMinute } from '#app/domain/threads/decide-minute.ts'
import { writeMinuteInput } from '#app/domain/threads/minute.input.ts'
import { defineCommand } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/** Adds a numbered point to the record of a thread, of a message of it or of its own. Refuses `not_found`, `thread_read_only`, `message_gone`. */
export const writeMinute = defineCommand({
  name: 'threads.write-minute',
  summary: 'Add a point to the record of a thread.',
  input: writeMinuteInput,
  async run(context, { threadId, messageId, textFr, textEn }) {
    const { tx, actor, now, newId } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const decided = decideMinute(actor, thread)
    if (!decided.ok) return decided
    const message = messageId
      ? await tx.message.findUnique({ where: { id: messageId, threadId, movedId: null }, select: { deletedAt: true, hiddenAt: true } })
      : null
    if (messageId && !message) return refuse('not_found')
    if (message?.deletedAt || message?.hiddenAt) return refuse('message_gone')

    const { _max } = await tx.threadMinute.aggregate({ where: { threadId }, _max: { number: true } })
    const [minuteId, number] = [newId(), (_max.number ?? 0) + 1]
    const written = { writtenById: actor.personId, bodyId: actor.body.id, writtenAt: now }
    await tx.threadMinute.create({ data: { id: minuteId, threadId, number, messageId: messageId ?? null, textFr, textEn, ...written } })
    return ok({ minuteId, threadId, number }, [await recordAct(context, thread, { kind: 'minuted', facts: { number } })])
  },
})
