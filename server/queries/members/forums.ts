import { z } from 'zod'
import { type Continent, continents, type ForumClass, type ForumStatus, forumClasses, forumStatuses } from '#app/domain/members/actor.ts'
import { canSeeForum } from '#app/domain/members/admission.ts'
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

/**
 * The forums that the reader sees, in the order of their codes, with how many people act for each. Those on their way
 * in, and those that were not taken, only for those who admit them and for themselves.
 */
export const forums = defineQuery({
  name: 'members.forums',
  summary: 'The forums of the alliance, by continent, class and standing.',
  candidates: true,
  input: z.object({ continent: z.enum(continents).optional(), class: z.enum(forumClasses).optional(), status: z.enum(forumStatuses).optional() }),
  async run({ sql, actor }, wanted) {
    if (!can(actor, 'members.read')) return refuse('not_found')
    const rows = await sql<ForumRow & { readonly id: string }>(
      'forums',
      `SELECT b.id, b.code, b."nameFr", b."nameEn", f."hostCity", f.country, f.continent, f.class, f.status, f.languages,
              (SELECT count(DISTINCT m."personId")::int FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
                WHERE m."bodyId" = b.id AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())) AS people
         FROM "Forum" f JOIN "Body" b ON b.id = f.id
        ORDER BY b.code`,
      [],
    )
    const seen = rows.filter((row) => canSeeForum(actor, row)).map(({ id: _, ...row }): ForumRow => row)
    const fits = (row: ForumRow) =>
      (!wanted.continent || row.continent === wanted.continent) &&
      (!wanted.class || row.class === wanted.class) &&
      (!wanted.status || row.status === wanted.status)
    return ok({
      total: seen.length,
      active: seen.filter(({ status }) => status === 'active').length,
      /** What there is to filter by. */
      continents: continents.filter((each) => seen.some(({ continent }) => continent === each)),
      classes: forumClasses.filter((each) => seen.some((row) => row.class === each)),
      statuses: forumStatuses.filter((each) => seen.some(({ status }) => status === each)),
      forums: seen.filter(fits),
    })
  },
})
