import type { DomainEvent } from '#app/domain/events.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { type Subject, threadAudience } from '#app/domain/threads/decide-opening.ts'
import { decideSplit } from '#app/domain/threads/decide-split.ts'
import type { PlaceRun } from '#app/domain/threads/place-run.ts'
import { splitInput } from '#app/domain/threads/split.input.ts'
import { splitAtMost } from '#app/domain/threads/thread.ts'
import type { Tx } from '#server/db/client.ts'
import { defineCommand } from '../command.ts'
import { bodiesTold } from './bodies-told.ts'
import { eventUnderRule } from './event-under-rule.ts'
import { type LockedThread, lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/**
 * Takes messages out of a thread into a new one that the same people read, and leaves a marker at the place of each
 * (domain.md §4). Answers the new thread and how many moved. Refuses `not_found`, `not_permitted`, `glass_open`,
 * `split_nothing`, `split_too_many`, `split_all`.
 */
export const splitThread = defineCommand({
  name: 'threads.split',
  summary: 'Move messages of a thread into a new one (coordinators).',
  input: splitInput,
  async run(context, { threadId, title, lang, seqs: runs }) {
    const { tx, actor, now, newId } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread) return refuse('not_found')
    const seqs = await messagesIn(tx, threadId, runs)
    const messages = await tx.message.count({ where: { threadId, movedId: null } })
    const decided = decideSplit({ actor, thread, chosen: seqs.length, messages })
    if (!decided.ok) return decided

    const intoId = newId()
    const count = seqs.length
    await openBeside(tx, thread, { intoId, title, lang, now })
    const [split] = await tx.$queryRaw<
      { change: number }[]
    >`SELECT kente_split_thread(${threadId}::uuid, ${intoId}::uuid, ${[...seqs]}::int[], ${now}) AS change`
    const audience = threadAudience(thread.level, await bodiesTold(tx, thread.bodyId, subjectOf(thread)), thread.participantIds)
    const payload = { change: split?.change ?? 0, count, intoId }
    const opened: DomainEvent = { type: 'thread.opened', subject: { kind: 'thread', id: intoId }, payload: { level: thread.level }, audience: [] }
    const left: DomainEvent = { type: 'thread.split', subject: { kind: 'thread', id: threadId }, payload, audience: [`thread:${threadId}`] }
    const events: readonly DomainEvent[] = [
      eventUnderRule(thread.rule, opened, audience),
      eventUnderRule(thread.rule, left),
      await recordAct(context, thread, { kind: 'split', facts: { count, toId: intoId } }),
      await recordAct(context, { ...thread, id: intoId }, { kind: 'split_off', facts: { count, fromId: threadId } }),
    ]
    return ok({ threadId: intoId, fromId: threadId, count }, events)
  },
})

/** The places of messages that stand in these runs, one more than may move at most. */
async function messagesIn(tx: Tx, threadId: string, runs: readonly PlaceRun[]): Promise<readonly number[]> {
  const rows = await tx.$queryRaw<{ seq: number }[]>`
    SELECT m.seq FROM "Message" m
     WHERE m."threadId" = ${threadId}::uuid AND m."movedId" IS NULL
       AND EXISTS (SELECT 1 FROM unnest(${runs.map(({ from }) => from)}::int[], ${runs.map(({ to }) => to)}::int[]) r("from", "to") WHERE m.seq BETWEEN r."from" AND r."to")
     ORDER BY m.seq LIMIT ${splitAtMost + 1}`
  return rows.map(({ seq }) => seq)
}

type Beside = { readonly intoId: string; readonly title: string; readonly lang: string; readonly now: Date }

/** An empty thread of the same subject, rule and state, with the same readers, whoever was removed included. */
async function openBeside(tx: Tx, thread: LockedThread, { intoId, title, lang, now }: Beside): Promise<void> {
  const { subjectKind, subjectId, projectId, section, kind, level, rule, state, paceSeconds, bodyId, openerId, participantIds, removedIds } = thread
  const same = { subjectKind, subjectId, projectId, section, kind, level, rule, state, paceSeconds, bodyId, createdById: openerId }
  const participants = [...participantIds.map((personId) => ({ personId })), ...removedIds.map((personId) => ({ personId, removedAt: now }))]
  await tx.thread.create({ data: { ...same, id: intoId, title, lang, createdAt: now, participants: { create: participants } } })
}

/** Whom it concerns follows what it is about. */
function subjectOf({ subjectKind, project, ownerId }: LockedThread): Subject {
  if (subjectKind === 'project' || subjectKind === 'decision') return { kind: subjectKind, project }
  return subjectKind === 'general' ? { kind: 'general' } : { kind: subjectKind, ownerId }
}
