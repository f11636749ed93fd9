import type { Actor } from '#app/domain/members/actor.ts'
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

export type Tip = { readonly lastSeq: number; readonly change: number; readonly acts: number }

/** How often something was done to the thread `t` itself: each act stands in its trail. */
export const actsOf = `(SELECT count(*)::int FROM "ThreadAct" k WHERE k."threadId" = t.id)`

/** Other words once the rights of this reader have changed: the role, and how often something was taken away. */
export function rightsOf({ role }: Actor, epoch: number): string {
  return `${role} ${epoch}`
}

/** The last seq and the numbers of change and of acts of each of these threads. */
export async function tipsOf(sql: Sql, threadIds: readonly string[]): Promise<ReadonlyMap<string, Tip>> {
  const rows = await sql<Tip & { id: string }>(
    'thread-tips',
    `SELECT t.id, t."lastSeq", t."changeSeq" AS change, ${actsOf} AS acts FROM "Thread" t WHERE t.id = ANY($1::uuid[])`,
    [threadIds],
  )
  return new Map(rows.map(({ id, ...tip }) => [id, tip]))
}
