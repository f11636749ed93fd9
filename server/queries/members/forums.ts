import { z } from 'zod'
import type { ForumClass } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

export type ForumRow = {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly hostCity: string
  readonly country: string
  readonly continent: string
  readonly class: ForumClass
  readonly status: string
  readonly languages: readonly string[]
  readonly people: number
}

/** The member forums in the order of their codes, with how many people act for each. */
export const forums = defineQuery({
  name: 'members.forums',
  summary: 'The member forums of the alliance.',
  input: z.object({ continent: z.enum(['africa', 'americas', 'asia', 'europe', 'oceania']).optional() }),
  async run({ sql, actor }, { continent }) {
    if (!can(actor, 'members.read')) return refuse('not_found')
    const rows = await sql<ForumRow>(
      'forums',
      `SELECT b.code, b."nameFr", b."nameEn", f."hostCity", f.country, f.continent, f.class, f.status, f.languages,
              (SELECT count(DISTINCT m."personId")::int FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
                WHERE m."bodyId" = b.id AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())) AS people
         FROM "Forum" f JOIN "Body" b ON b.id = f.id
        ORDER BY b.code`,
      [],
    )
    return ok({
      total: rows.length,
      continents: [...new Set(rows.map((row) => row.continent))].sort(),
      forums: continent ? rows.filter((row) => row.continent === continent) : rows,
    })
  },
})
