import { ok, refuse } from '#app/domain/result.ts'
import { decideTighten } from '#app/domain/threads/decide-tighten.ts'
import { tightenInput } from '#app/domain/threads/tend.input.ts'
import type { Tx } from '#server/db/client.ts'
import { defineCommand } from '../command.ts'
import { readersOf } from './load-readers.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/**
 * Narrows who reads a thread or puts it under the Chatham House Rule, for what was said as for what will be
 * (domain.md §4). Whoever may no longer read loses it at once. Refuses `not_permitted`, `level_loosened`,
 * `thread_state_passed`, `kind_needs_names`, `marks_stand`, `caucus_of_forum`, `participants_missing`, `audience_widens`.
 */
export const tightenThread = defineCommand({
  name: 'threads.tighten',
  summary: 'Narrow who reads a thread, or put it under the Chatham House Rule.',
  input: tightenInput,
  async run(context, { threadId, level, rule, participantIds }) {
    const { tx, actor, now } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const readers = await readersOf(tx, [...participantIds, ...thread.participantIds], now)
    const decided = decideTighten({ actor, thread, level, rule, participantIds, readers, marked: await isMarked(tx, threadId) })
    if (!decided.ok) return decided

    const become = decided.value
    await tx.thread.update({ where: { id: threadId }, data: { level: become.level, rule: become.rule } })
    await nameOnly(tx, threadId, become.participantIds)
    if (become.rule !== thread.rule) await forgetActors(tx, threadId)
    const facts = { from: thread.level, level: become.level, ...(become.rule === thread.rule ? {} : { rule: become.rule }) }
    return ok({ threadId, level: become.level, rule: become.rule }, [await recordAct(context, { ...thread, ...become }, { kind: 'tightened', facts })])
  },
})

async function isMarked(tx: Tx, threadId: string): Promise<boolean> {
  return (await tx.message.count({ where: { threadId, OR: [{ official: true }, { onBehalf: true }] } })) > 0
}

/** Whoever was removed stays so. */
async function nameOnly(tx: Tx, threadId: string, personIds: readonly string[]): Promise<void> {
  await tx.threadParticipant.deleteMany({ where: { threadId, removedAt: null, personId: { notIn: [...personIds] } } })
  await tx.threadParticipant.createMany({ data: personIds.map((personId) => ({ threadId, personId })), skipDuplicates: true })
}

/** Events of a thread under the rule carry no actor (rulings.md 32), those from before it neither. */
async function forgetActors(tx: Tx, threadId: string): Promise<void> {
  await tx.event.updateMany({ where: { subjectKind: 'thread', subjectId: threadId }, data: { personId: null, bodyId: null } })
}
