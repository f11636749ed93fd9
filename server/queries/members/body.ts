import { z } from 'zod'
import type { PartnerKind } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'
import { peopleOf } from './body-people.ts'

type Row = {
  readonly id: string
  readonly kind: 'secretariat' | 'partner'
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  /** Only of a partner. */
  readonly partnerKind: PartnerKind | null
  readonly country: string | null
  readonly website: string | null
}

/** A body that is no forum, the secretariat or a partner, and who acts for it. */
export const body = defineQuery({
  name: 'members.body',
  summary: 'The secretariat or a partner: facts and people.',
  candidates: true,
  input: z.object({ code: z.string().max(12) }),
  async run({ sql, actor }, { code }) {
    if (!can(actor, 'members.read')) return refuse('not_found')
    const [found] = await sql<Row>(
      'body',
      `SELECT b.id, b.kind, b.code, b."nameFr", b."nameEn", p.kind AS "partnerKind", p.country, p.website
         FROM "Body" b LEFT JOIN "Partner" p ON p.id = b.id WHERE b.code = $1 AND b.kind IN ('secretariat', 'partner')`,
      [code],
    )
    if (!found) return refuse('not_found')
    return ok({ ...found, own: actor.body.id === found.id, people: await peopleOf(sql, actor, found.id) })
  },
})
