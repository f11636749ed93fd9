import { z } from 'zod'
import type { BodyKind } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

type BodyRow = { readonly id: string; readonly kind: BodyKind; readonly code: string; readonly nameFr: string; readonly nameEn: string }

/** The bodies for which the actor may invite people and give mandates: every one that takes people, or one's own. */
export const bodies = defineQuery({
  name: 'members.bodies',
  summary: 'The bodies that people can be invited to (coordinators, platform administrators, administrators of the forum).',
  candidates: true,
  input: z.object({}),
  async run({ sql, actor }) {
    if (!can(actor, 'members.give_mandate')) return refuse('not_found')
    const every = can(actor, 'members.give_mandate', [])
    return ok(
      await sql<BodyRow>(
        'bodies',
        `SELECT b.id, b.kind, b.code, b."nameFr", b."nameEn" FROM "Body" b LEFT JOIN "Forum" f ON f.id = b.id
          WHERE ($1 OR b.id = $2::uuid) AND (f.id IS NULL OR f.status IN ('active', 'applicant', 'under_consideration'))
          ORDER BY array_position(ARRAY['secretariat','forum','partner','platform'], b.kind), b.code`,
        [every, actor.body.id],
      ),
    )
  },
})
