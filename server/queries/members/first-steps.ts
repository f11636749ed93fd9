import { z } from 'zod'
import { firstSteps as stepsOf } from '#app/domain/members/first-steps.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

type Row = { readonly begun: boolean; readonly second: boolean }
type Candidate = { readonly code: string; readonly considered: boolean; readonly invited: boolean; readonly administered: boolean }

/** What is left to do until the alliance has its first active forum; null once it had one. */
export const firstSteps = defineQuery({
  name: 'members.first-steps',
  summary: 'What is left to do until the first forum is active, null once one is or was (coordinators).',
  input: z.object({}),
  async run({ sql, actor, now }) {
    if (!can(actor, 'members.admit', [])) return refuse('not_found')
    const [row] = await sql<Row>('first-steps', beginnings, [now])
    if (!row || row.begun) return ok(null)
    const [forum = null] = await sql<Candidate>('first-steps-forum', furthest, [now])
    return ok(stepsOf({ secondCoordinator: row.second, forum }))
  },
})

const beginnings = `
  SELECT EXISTS (SELECT 1 FROM "Forum" WHERE status IN ('active', 'suspended', 'withdrawn', 'lapsed')) AS begun,
         (SELECT count(DISTINCT p.email) FROM (
            SELECT p.email FROM "Mandate" m JOIN "Person" p ON p.id = m."personId"
             WHERE m.role = 'coordinator' AND p.status = 'active' AND (m."endsAt" IS NULL OR m."endsAt" > $1)
            UNION SELECT email FROM "Invitation" WHERE role = 'coordinator' AND state = 'sent' AND "expiresAt" > $1) p) > 1 AS second`

const furthest = `
  SELECT code, considered, invited, administered FROM (
    SELECT b.code, b."createdAt", f.status = 'under_consideration' AS considered,
           EXISTS (SELECT 1 FROM "Invitation" i WHERE i."bodyId" = b.id AND i.role = 'forum_admin' AND i.state = 'sent' AND i."expiresAt" > $1) AS invited,
           EXISTS (SELECT 1 FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" WHERE m."bodyId" = b.id AND m.role = 'forum_admin'
                      AND p.status = 'active' AND m."startsAt" <= $1 AND (m."endsAt" IS NULL OR m."endsAt" > $1)) AS administered
      FROM "Forum" f JOIN "Body" b ON b.id = f.id WHERE f.status IN ('applicant', 'under_consideration')) c
   ORDER BY administered DESC, invited DESC, considered DESC, "createdAt", code LIMIT 1`
