import { z } from 'zod'
import { idInput } from '#app/domain/ids.ts'
import type { BodyKind } from '#app/domain/members/actor.ts'
import { rolesOfBody } from '#app/domain/members/mandates.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

/**
 * What a mandate for this person can be: the bodies that the reader gives mandates for and, once one is chosen, its
 * roles and the holders for whom one can stand in. Refuses `not_found` for a body of others.
 */
export const mandateOptions = defineQuery({
  name: 'members.mandate-options',
  summary: 'Bodies, roles and alternates that a mandate for a person can have.',
  candidates: true,
  input: z.object({ personId: idInput, code: z.string().max(12).optional() }),
  async run({ sql, actor, now }, { personId, code }) {
    if (!can(actor, 'members.give_mandate')) return refuse('not_found')
    const bodies = await sql<Body>('mandate-bodies', bodyRows, [can(actor, 'members.give_mandate', []) ? null : actor.body.id])
    const [only] = bodies
    const chosen = code ? bodies.find((body) => body.code === code) : bodies.length === 1 ? only : undefined
    if (code && !chosen) return refuse('not_found')
    const principals = chosen ? await sql<Principal>('principals', principalRows, [chosen.id, personId, now.toISOString()]) : []
    const { compare } = new Intl.Collator(actor.locale)
    return ok({
      bodies,
      chosen: chosen ? { ...chosen, roles: rolesOfBody(chosen.kind), principals: principals.toSorted((a, b) => compare(a.name, b.name)) } : null,
    })
  },
})

type Body = { readonly id: string; readonly kind: BodyKind; readonly code: string; readonly nameFr: string; readonly nameEn: string }
type Principal = { readonly id: string; readonly title: string | null; readonly name: string }

const bodyRows = `SELECT id, kind, code, "nameFr", "nameEn" FROM "Body" WHERE $1::uuid IS NULL OR id = $1::uuid ORDER BY code`

const principalRows = `
  SELECT m.id, m.title, p.name
    FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
   WHERE m."bodyId" = $1::uuid AND m."personId" <> $2::uuid AND m."alternateOfId" IS NULL AND (m."endsAt" IS NULL OR m."endsAt" > $3::timestamptz)`
