import { z } from 'zod'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

type Newcomer = { readonly id: string; readonly name: string; readonly email: string; readonly bodyCode: string | null }

/** People who have not chosen a password yet, the latest first: for those who hand out the links. */
export const newcomers = defineQuery({
  name: 'members.newcomers',
  summary: 'People who have not chosen a password yet (coordinators).',
  input: z.object({}),
  async run({ sql, actor }) {
    if (!can(actor, 'members.give_mandate', [])) return refuse('not_found')
    return ok(
      await sql<Newcomer>(
        'newcomers',
        `SELECT p.id, p.name, p.email,
                (SELECT b.code FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId"
                  WHERE m."personId" = p.id AND (m."endsAt" IS NULL OR m."endsAt" > now()) ORDER BY m."startsAt" LIMIT 1) AS "bodyCode"
           FROM "Person" p WHERE p."passwordHash" IS NULL AND p.status = 'active' ORDER BY p."createdAt" DESC, p.id LIMIT 100`,
        [],
      ),
    )
  },
})
