import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

type PersonRow = { readonly id: string; readonly name: string; readonly email: string; readonly hasPassword: boolean }

/** A person as the secretariat sees them: whether they have chosen a password yet, never the password. */
export const person = defineQuery({
  name: 'members.person',
  summary: 'A person of the alliance, for those who give mandates (coordinators).',
  input: z.object({ personId: idInput }),
  async run({ sql, actor }, { personId }) {
    if (!can(actor, 'members.give_mandate', [])) return refuse('not_found')
    const [row] = await sql<PersonRow>(
      'person',
      `SELECT id, name, email, "passwordHash" IS NOT NULL AS "hasPassword" FROM "Person" WHERE id = $1::uuid AND status = 'active'`,
      [personId],
    )
    return row ? ok(row) : refuse('not_found')
  },
})
