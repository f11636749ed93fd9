import type { Actor } from '#app/domain/members/actor.ts'
import type { SaidMessage } from '#app/domain/threads/message-rights.ts'
import type { ThreadKind, ThreadLevel, ThreadRule, ThreadState } from '#app/domain/threads/thread.ts'
import type { Tx } from '#server/db/client.ts'

export type LockedMessage = SaidMessage & {
  readonly id: string
  readonly threadId: string
  readonly seq: number
  readonly lang: string
  readonly text: string
  readonly html: string
  readonly hiddenReason: string | null
}

type Row = Omit<LockedMessage, 'thread'> & {
  readonly kind: ThreadKind
  readonly rule: ThreadRule
  readonly state: ThreadState
  readonly level: ThreadLevel
  readonly named: boolean
  readonly leadId: string | null
}

/** A message that the actor reads, its thread locked first, as posting locks it; null where there is none, or only the marker of one that moved. */
export async function lockMessage(tx: Tx, actor: Actor, messageId: string): Promise<LockedMessage | null> {
  const [locked] = await tx.$queryRaw<
    { id: string }[]
  >`SELECT t.id FROM "Thread" t WHERE t.id = (SELECT m."threadId" FROM "Message" m WHERE m.id = ${messageId}::uuid) FOR NO KEY UPDATE`
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT m.id, m."threadId", m.seq, m."authorId", m."bodyId", m.version, m.lang, m.text, m.html, m.official, m."onBehalf", m."createdAt",
           m."deletedAt", m."hiddenAt", m."hiddenReason", t.kind, t.rule, t.state, t.level, (SELECT j."leadId" FROM "Project" j WHERE j.id = t."projectId") AS "leadId",
           EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = ${actor.personId}::uuid AND n."removedAt" IS NULL) AS named
      FROM "Message" m
      JOIN kente_visible_threads(${actor.personId}::uuid, ${actor.body.id}::uuid, ${actor.body.kind}) t ON t.id = m."threadId"
     WHERE m.id = ${messageId}::uuid AND m."movedId" IS NULL`
  if (!row) return null
  // Its thread was split while this act waited for it.
  if (row.threadId !== locked?.id) return lockMessage(tx, actor, messageId)
  const { kind, rule, state, level, named, leadId, ...message } = row
  return { ...message, thread: { kind, rule, state, level, named, project: leadId ? { leadId } : null } }
}
