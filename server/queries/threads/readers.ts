import type { Sql } from '#server/db/client.ts'

/**
 * Which of these mandates may read the thread at this instant: asked before each delivery to a restricted or
 * confidential room, so that whoever was removed gets nothing more (rulings.md 31).
 */
export async function readersAmong(sql: Sql, threadId: string, mandateIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await sql<{ id: string }>(
    'thread-readers',
    `SELECT m.id
       FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId" JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
      WHERE m.id = ANY($2::uuid[]) AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
        AND EXISTS (SELECT 1 FROM kente_visible_threads(m."personId", b.id, b.kind) t WHERE t.id = $1::uuid)`,
    [threadId, mandateIds],
  )
  return new Set(rows.map(({ id }) => id))
}

/** The last seq of each of these threads. */
export async function tipsOf(sql: Sql, threadIds: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ id: string; lastSeq: number }>('thread-tips', `SELECT id, "lastSeq" FROM "Thread" WHERE id = ANY($1::uuid[])`, [threadIds])
  return new Map(rows.map(({ id, lastSeq }) => [id, lastSeq]))
}
