import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import type { ForumStatus } from '#app/domain/members/actor.ts'
import { canSeeForum } from '#app/domain/members/admission.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

type Row = {
  readonly id: string
  readonly nameFr: string
  readonly nameEn: string
  readonly startsOn: string
  readonly endsOn: string
  readonly venue: string
  readonly themeFr: string | null
  readonly themeEn: string | null
  readonly forumId: string
  readonly code: string
  readonly status: ForumStatus
}

/** One meeting of a forum as its form shows it; for whoever may change it. */
export const edition = defineQuery({
  name: 'members.edition',
  summary: 'A meeting of a forum, to be edited (its administrators and coordinators).',
  candidates: true,
  input: z.object({ editionId: idInput }),
  async run({ sql, actor }, { editionId }) {
    const [row] = await sql<Row>(
      'edition',
      `SELECT e.id, e."nameFr", e."nameEn", e."startsOn"::text AS "startsOn", e."endsOn"::text AS "endsOn", e.venue, e."themeFr", e."themeEn",
              e."forumId", b.code, f.status
         FROM "ForumEdition" e JOIN "Forum" f ON f.id = e."forumId" JOIN "Body" b ON b.id = f.id WHERE e.id = $1::uuid AND e."removedAt" IS NULL`,
      [editionId],
    )
    if (!row || !canSeeForum(actor, { id: row.forumId, status: row.status })) return refuse('not_found')
    if (!can(actor, 'members.edit_forum', [row.forumId])) return refuse('not_found')
    return ok(row)
  },
})
