import { ok, refuse } from '#app/domain/result.ts'
import { decideNaming } from '#app/domain/threads/decide-people.ts'
import { onThreadPerson } from '#app/domain/threads/tend.input.ts'
import { defineCommand } from '../command.ts'
import { readersOf } from './load-readers.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/** Names one more person in a thread: they read it from then on, what was said included. Refuses `not_permitted`, `caucus_of_forum`, `participant_unknown`, `already_named`, `bound_to_dossier`. */
export const namePerson = defineCommand({
  name: 'threads.name-person',
  summary: 'Name one more person in a thread.',
  input: onThreadPerson,
  async run(context, { threadId, personId }) {
    const { tx, actor, now } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const decided = decideNaming({ actor, thread, personId, readers: await readersOf(tx, [personId], now) })
    if (!decided.ok) return decided

    const key = { threadId_personId: { threadId, personId } }
    await tx.threadParticipant.upsert({ where: key, create: { threadId, personId, addedAt: now }, update: { removedAt: null, addedAt: now } })
    return ok({ threadId, personId }, [await recordAct(context, thread, { kind: 'named', aboutId: personId })])
  },
})
