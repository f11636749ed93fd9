import { z } from 'zod'
import { type Continent, continents, type ForumClass, type ForumStatus } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

export type ForumRow = {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly hostCity: string
  readonly country: string
  readonly continent: Continent
  readonly class: ForumClass
  readonly status: ForumStatus
  readonly languages: readonly string[]
  readonly people: number
}

/** The member forums in the order of their codes, with how many people act for each. */
export const forums = defineQuery({
  name: 'members.forums',
  summary: 'The member forums of the alliance.',
  candidates: true,
  input: z.object({ continent: z.enum(continents).optional() }),
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
      continents: countOf(rows.map((row) => row.continent)),
      forums: continent ? rows.filter((row) => row.continent === continent) : rows,
    })
  },
})

function countOf(values: readonly Continent[]): readonly { readonly continent: Continent; readonly count: number }[] {
  const counts = new Map<Continent, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].map(([continent, count]) => ({ continent, count })).sort((a, b) => (a.continent < b.continent ? -1 : 1))
}
