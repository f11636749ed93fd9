import { ok, refuse } from '#app/domain/result.ts'
import { decideCorrection } from '#app/domain/threads/decide-minute.ts'
import { correctMinuteInput } from '#app/domain/threads/minute.input.ts'
import { defineCommand } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/** Puts a new version of a point in the place of the one that was read, which stays beside it. Refuses `not_found`, `not_permitted`, `stale`, `message_unchanged`. */
export const correctMinute = defineCommand({
  name: 'threads.correct-minute',
  summary: 'Correct a point of the record of a thread.',
  input: correctMinuteInput,
  async run(context, { minuteId, version, textFr, textEn }) {
    const { tx, actor, now } = context
    const found = await tx.threadMinute.findUnique({ where: { id: minuteId }, select: { threadId: true } })
    const thread = found && (await lockThread(tx, found.threadId, now))
    if (!thread) return refuse('not_found')
    const minute = await tx.threadMinute.findUniqueOrThrow({ where: { id: minuteId } })
    const first = await tx.threadMinuteVersion.findUnique({ where: { minuteId_version: { minuteId, version: 1 } }, select: { writtenById: true } })
    const decided = decideCorrection(actor, thread, first?.writtenById ?? minute.writtenById)
    if (!decided.ok) return decided
    if (minute.version !== version) return refuse('stale', { version: minute.version })
    if (minute.textFr === textFr && minute.textEn === textEn) return refuse('message_unchanged')

    const { textFr: formerFr, textEn: formerEn, writtenById, bodyId, writtenAt } = minute
    await tx.threadMinuteVersion.create({ data: { minuteId, version, textFr: formerFr, textEn: formerEn, writtenById, bodyId, writtenAt } })
    const written = { writtenById: actor.personId, bodyId: actor.body.id, writtenAt: now }
    await tx.threadMinute.update({ where: { id: minuteId }, data: { textFr, textEn, version: version + 1, ...written } })
    const act = await recordAct(context, thread, { kind: 'minuted', facts: { number: minute.number } })
    return ok({ minuteId, threadId: thread.id, number: minute.number }, [act])
  },
})
