import { z } from 'zod'
import type { PartnerKind } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

type PartnerRow = {
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly kind: PartnerKind
  readonly country: string | null
}

/** Those that are no members and take part: donors first, then implementers and evaluators. */
export const partners = defineQuery({
  name: 'members.partners',
  summary: 'The partners of the alliance that are no members.',
  candidates: true,
  input: z.object({}),
  async run({ sql, actor }) {
    if (!can(actor, 'members.read')) return refuse('not_found')
    return ok(
      await sql<PartnerRow>(
        'partners',
        `SELECT b.code, b."nameFr", b."nameEn", p.kind, p.country FROM "Partner" p JOIN "Body" b ON b.id = p.id
          ORDER BY array_position(ARRAY['donor','implementer','evaluator'], p.kind), b.code`,
        [],
      ),
    )
  },
})
