import type { ForumStatus } from '#app/domain/members/actor.ts'
import type { Sql } from '#server/db/client.ts'

export type StandingLine = {
  readonly id: string
  /** ISO 8601 */
  readonly at: string
  /** Null when the forum was registered. */
  readonly from: ForumStatus | null
  readonly to: ForumStatus
  readonly reason: string | null
  readonly reference: string | null
  /** Null where no person did it. */
  readonly person: string | null
  readonly body: { readonly code: string; readonly nameFr: string; readonly nameEn: string }
}

type Row = Omit<StandingLine, 'at'> & { readonly at: Date }

/** How a forum came to its standing, the latest change first: who, for which body, and why. */
export async function standingOf(sql: Sql, forumId: string): Promise<readonly StandingLine[]> {
  const rows = await sql<Row>(
    'forum-standing',
    `SELECT c.id, c.at, c."from", c."to", c.reason, c.reference, p.name AS person, json_build_object('code', b.code, 'nameFr', b."nameFr", 'nameEn', b."nameEn") AS body
       FROM "StandingChange" c JOIN "Body" b ON b.id = c."bodyId" LEFT JOIN "Person" p ON p.id = c."personId"
      WHERE c."forumId" = $1::uuid ORDER BY c.at DESC, c.id DESC`,
    [forumId],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
