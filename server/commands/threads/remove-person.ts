import { ok, refuse } from '#app/domain/result.ts'
import { decideRemoving } from '#app/domain/threads/decide-people.ts'
import { onThreadPerson } from '#app/domain/threads/tend.input.ts'
import { defineCommand } from '../command.ts'
import { readersOf } from './load-readers.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/**
 * Removes a person from a thread: whatever they read it by, it does not exist for them any more, in open connections
 * too (domain.md §4, rulings.md 31). Refuses `not_permitted`, `not_taking_part`, `last_participant`.
 */
export const removePerson = defineCommand({
  name: 'threads.remove-person',
  summary: 'Remove a person from a thread.',
  input: onThreadPerson,
  async run(context, { threadId, personId }) {
    const { tx, actor, now } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const decided = decideRemoving({ actor, thread, personId, readers: await readersOf(tx, [personId], now) })
    if (!decided.ok) return decided

    const key = { threadId_personId: { threadId, personId } }
    await tx.threadParticipant.upsert({ where: key, create: { threadId, personId, removedAt: now }, update: { removedAt: now } })
    return ok({ threadId, personId }, [await recordAct(context, thread, { kind: 'removed', aboutId: personId })])
  },
})
