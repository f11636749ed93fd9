import { z } from 'zod'
import type { ForumStatus } from '#app/domain/members/actor.ts'
import { canSeeForum } from '#app/domain/members/admission.ts'
import type { ForumSheet } from '#app/domain/members/decide-edit-forum.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Sql } from '#server/db/client.ts'
import { defineQuery } from '#server/queries/query.ts'

type Row = ForumSheet & { readonly id: string; readonly code: string; readonly status: ForumStatus; readonly version: number }

/** A forum's sheet as its form shows it, with the people who could be its focal point; for whoever may write it. */
export const forumSheet = defineQuery({
  name: 'members.forum-sheet',
  summary: 'What a forum says about itself, to be edited (its administrators and coordinators).',
  candidates: true,
  input: z.object({ code: z.string().max(12) }),
  async run({ sql, actor }, { code }) {
    const [forum] = await sql<Row>(
      'forum-sheet',
      `SELECT b.id, b.code, b."nameFr", b."nameEn", f.status, f.version, f."hostCity", f.country, f."legalSeatCity", f."legalSeatCountry", f.class,
              f.languages, f.website, f."iatiOrgType", f."timeZone", f."focalPointId"
         FROM "Forum" f JOIN "Body" b ON b.id = f.id WHERE b.code = $1`,
      [code],
    )
    if (!forum || !canSeeForum(actor, forum) || !can(actor, 'members.edit_forum', [forum.id])) return refuse('not_found')
    const setsClass = can(actor, 'members.admit', []) && !actor.interests.includes(forum.id)
    return ok({ ...forum, setsClass, people: await actingFor(sql, forum.id) })
  },
})

function actingFor(sql: Sql, bodyId: string): Promise<{ readonly id: string; readonly name: string }[]> {
  return sql(
    'acting-for',
    `SELECT DISTINCT p.id, p.name FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
      WHERE m."bodyId" = $1::uuid AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()) ORDER BY p.name`,
    [bodyId],
  )
}
