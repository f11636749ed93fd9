import type { SeenProject } from '#app/domain/projects/sight.ts'
import type { TendedThread } from '#app/domain/threads/tending.ts'
import type { ThreadSection, ThreadSubject } from '#app/domain/threads/thread.ts'
import type { Tx } from '#server/db/client.ts'
import { loadSeenProject } from './thread-subject.ts'

type Row = Omit<TendedThread, 'project'> & {
  readonly subjectKind: ThreadSubject
  readonly subjectId: string | null
  readonly projectId: string | null
  readonly section: ThreadSection | null
  /** Empty: it is the one that its dossier has. */
  readonly title: string
  readonly paceSeconds: number
  readonly lastSeq: number
}

export type LockedThread = Row & { readonly project: SeenProject | null }

/** Locks a thread for this transaction, as a message that is posted does, and returns what the acts on it look at; null where there is none. */
export async function lockThread(tx: Tx, id: string, now: Date): Promise<LockedThread | null> {
  const locked = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Thread" WHERE id = ${id}::uuid FOR UPDATE`
  if (locked.length === 0) return null
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT t.id, t.level, t.rule, t.kind, t.state, t.title, t."paceSeconds", t."lastSeq", t."subjectKind", t."subjectId", t."projectId", t.section,
           t."bodyId", t."createdById" AS "openerId",
           CASE t."subjectKind" WHEN 'forum' THEN t."subjectId" WHEN 'edition' THEN (SELECT e."forumId" FROM "ForumEdition" e WHERE e.id = t."subjectId")
                                WHEN 'resource' THEN (SELECT o."ownerId" FROM "Offer" o WHERE o.id = t."subjectId") END AS "ownerId",
           ARRAY(SELECT n."personId"::text FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."removedAt" IS NULL) AS "participantIds",
           ARRAY(SELECT n."personId"::text FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."removedAt" IS NOT NULL) AS "removedIds",
           ARRAY(SELECT unnest(ARRAY[g."askedById"::text, g."answeredById"::text]) FROM "GlassBreak" g
                  WHERE g."threadId" = t.id AND g.state = 'opened' AND g."expiresAt" > ${now}) AS "glassIds"
      FROM "Thread" t WHERE t.id = ${id}::uuid`
  return row ? { ...row, project: row.projectId ? await loadSeenProject(tx, row.projectId) : null } : null
}
