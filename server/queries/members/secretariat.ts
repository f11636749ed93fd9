import { z } from 'zod'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery, type QueryContext } from '#server/queries/query.ts'

type Counts = { readonly people: number; readonly suspended: number; readonly notInYet: number; readonly invited: number; readonly candidates: number }

/**
 * What waits in the secretariat: people, forums on their way in, and for coordinators who asked to be erased. Refuses
 * `not_found` to whoever administers neither people nor the platform.
 */
export const secretariat = defineQuery({
  name: 'members.secretariat',
  summary: 'What waits in the secretariat (coordinators and platform administrators).',
  input: z.object({}),
  async run(context) {
    const { sql, actor, now } = context
    if (!can(actor, 'members.audit', [])) return refuse('not_found')
    const [counts] = await sql<Counts>('secretariat', statement, [now.toISOString()])
    return ok({
      ...(counts ?? { people: 0, suspended: 0, notInYet: 0, invited: 0, candidates: 0 }),
      admits: can(actor, 'members.admit'),
      settles: can(actor, 'members.settings', []),
      erasures: can(actor, 'members.erase_person', []) ? await erasures(context) : [],
    })
  },
})

async function erasures({ db }: QueryContext) {
  const open = await db.erasureRequest.findMany({
    where: { outcome: null },
    select: { personId: true, askedAt: true, person: { select: { name: true } } },
    orderBy: { askedAt: 'asc' },
  })
  return open.map(({ personId, askedAt, person }) => ({ personId, name: person.name, askedAt: askedAt.toISOString() }))
}

const statement = `
  SELECT (SELECT count(*)::int FROM "Person" WHERE status = 'active') AS people,
         (SELECT count(*)::int FROM "Person" WHERE status = 'suspended') AS suspended,
         (SELECT count(*)::int FROM "Person" p WHERE status = 'active' AND "passwordHash" IS NULL
             AND NOT EXISTS (SELECT 1 FROM "Passkey" k WHERE k."personId" = p.id)) AS "notInYet",
         (SELECT count(*)::int FROM "Invitation" WHERE state = 'sent' AND "expiresAt" > $1::timestamptz) AS invited,
         (SELECT count(*)::int FROM "Forum" WHERE status IN ('applicant', 'under_consideration')) AS candidates`
