import { z } from 'zod'
import { can } from '#app/domain/members/permissions.ts'
import { requirable } from '#app/domain/members/requirement.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { threadLevels } from '#app/domain/threads/thread.ts'
import { defineQuery } from '#server/queries/query.ts'

type Row = { readonly secondFactorOf: string[]; readonly seenBy: string[]; readonly coordinator: number; readonly finance: number }

/** The technical settings: who needs a second factor, how many of them have none, and in which threads authors see who has read. */
export const settings = defineQuery({
  name: 'members.settings',
  summary: 'Who needs a second factor, how many have none yet, and where authors see who has read (platform administrators).',
  input: z.object({}),
  async run({ sql, actor }) {
    if (!can(actor, 'members.settings', [])) return refuse('not_found')
    const [row] = await sql<Row>('settings', withoutFactor, [])
    if (!row) return refuse('not_found')
    return ok({
      secondFactorOf: requirable.filter((known) => row.secondFactorOf.includes(known)),
      seenBy: threadLevels.filter((known) => row.seenBy.includes(known)),
      without: { coordinator: row.coordinator, finance: row.finance },
    })
  },
})

const withoutFactor = `
  SELECT a."secondFactorOf", a."seenBy",
         count(DISTINCT p.id) FILTER (WHERE m.role = 'coordinator')::int AS coordinator,
         count(DISTINCT p.id) FILTER (WHERE m.finance)::int AS finance
    FROM "Alliance" a
    LEFT JOIN "Mandate" m ON m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()) AND (m.role = 'coordinator' OR m.finance)
    LEFT JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
         AND NOT EXISTS (SELECT 1 FROM "SecondFactor" x WHERE x."personId" = p.id AND x."confirmedAt" IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM "Passkey" k WHERE k."personId" = p.id)
   GROUP BY a.id`
