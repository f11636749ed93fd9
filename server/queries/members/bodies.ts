import { z } from 'zod'
import type { BodyKind } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

type BodyRow = { readonly id: string; readonly kind: BodyKind; readonly code: string; readonly nameFr: string; readonly nameEn: string }

/** Every body that somebody can be given a mandate for: for those who give them. */
export const bodies = defineQuery({
  name: 'members.bodies',
  summary: 'Every body that can be given people (coordinators).',
  input: z.object({}),
  async run({ sql, actor }) {
    if (!can(actor, 'members.give_mandate', [])) return refuse('not_found')
    return ok(
      await sql<BodyRow>(
        'bodies',
        `SELECT id, kind, code, "nameFr", "nameEn" FROM "Body"
          ORDER BY array_position(ARRAY['secretariat','forum','partner','platform'], kind), code`,
        [],
      ),
    )
  },
})
