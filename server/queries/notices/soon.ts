import { z } from 'zod'
import { type SoonItem, type SoonKind, soonKinds } from '#app/domain/notices/home.ts'
import { ok } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

const daysAhead = 30
const most = 8

/** $1 body, $2 role, $3 now. `mine` are the dossiers of which the body is a party; a coordinator looks after all. */
const statement = `
  WITH terms AS (SELECT "timeZone" AS zone, ($3::timestamptz AT TIME ZONE "timeZone")::date AS today FROM "Alliance"),
  mine AS (
    SELECT p.* FROM "Project" p
     WHERE CASE WHEN $2 = 'coordinator' THEN p."submittedAt" IS NOT NULL ELSE p."leadId" = $1::uuid OR EXISTS (
       SELECT 1 FROM "ProjectPartner" q WHERE q."projectId" = p.id AND q."forumId" = $1::uuid AND q.state IN ('invited', 'consented', 'declined')) END),
  found (kind, id, day, "projectId", thing, "bodyId", until, amount, currency) AS (
    SELECT 'revision_due', p.id, (p."dueAt" AT TIME ZONE t.zone)::date, p.id, NULL, NULL::uuid, NULL::date, NULL::bigint, NULL
      FROM mine p, terms t WHERE p.state = 'revision_requested' AND p."dueAt" IS NOT NULL
    UNION ALL
    SELECT 'hold_ends', r.id, ((r."holdExpiresAt" - interval '1 second') AT TIME ZONE o."timeZone")::date, r."projectId", o.title, o."ownerId", NULL, NULL, NULL
      FROM "Reservation" r JOIN "Offer" o ON o.id = r."offerId"
     WHERE r.state = 'tentative' AND r."forumId" = $1::uuid AND o."ownerId" <> $1::uuid
    UNION ALL
    SELECT 'booking_begins', r.id, r."fromOn", r."projectId", o.title, o."ownerId", r."toOn" - 1, NULL, NULL
      FROM "Reservation" r JOIN "Offer" o ON o.id = r."offerId"
     WHERE r.state = 'confirmed' AND ($1::uuid IN (r."forumId", o."ownerId") OR $2 = 'coordinator')
    UNION ALL
    SELECT 'project_begins', p.id, p."startsOn", p.id, NULL, p."leadId", NULL, NULL, NULL FROM mine p WHERE p.state IN ('approved', 'agreement')
    UNION ALL
    SELECT 'project_ends', p.id, p."endsOn", p.id, NULL, p."leadId", NULL, NULL, NULL FROM mine p WHERE p.state = 'active'
    UNION ALL
    SELECT 'pledge_lapses', c.id, c."validUntil", NULL, c.code, c."contributorId", NULL, c.pledged, c.currency
      FROM "Contribution" c WHERE c.state = 'pledged' AND ($2 = 'coordinator' OR (c."contributorId" = $1::uuid AND $2 IN ('forum_admin', 'guest'))))
  SELECT f.kind, f.id, f.day::text AS "on", f.thing, b.code AS "bodyCode", f.until::text AS "to", f.amount::text, f.currency,
         p.id AS "projectId", p.number, p.seed, p."titleFr", p."titleEn"
    FROM found f CROSS JOIN terms t
    LEFT JOIN "Project" p ON p.id = f."projectId" AND kente_project_sight(p.id, $1::uuid, $2) <> 'none'
    LEFT JOIN "Body" b ON b.id = f."bodyId"
   WHERE f.day BETWEEN t.today AND t.today + ${daysAhead}
   ORDER BY f.day, f.kind, f.id LIMIT ${most}`

type Row = Omit<SoonItem, 'kind' | 'project' | 'path'> & {
  readonly kind: string
  readonly projectId: string | null
  readonly number: string | null
  readonly seed: string | null
  readonly titleFr: string | null
  readonly titleEn: string | null
}

/** The dates of the next thirty days in the actor's dossiers, bookings and promises, at most eight. */
export const soon = defineQuery({
  name: 'notices.soon',
  summary: 'Dates of the next thirty days that concern the body I act for.',
  input: z.object({}),
  async run({ sql, actor, now }) {
    if (actor.body.kind === 'platform') return ok({ items: [] })
    const rows = await sql<Row>('notices-soon', statement, [actor.body.id, actor.role, now])
    return ok({ items: rows.map(toItem) })
  },
})

function toItem({ projectId, number, seed, titleFr, titleEn, ...row }: Row): SoonItem {
  const kind = toKind(row.kind)
  const project = projectId && seed !== null ? { id: projectId, number, seed, titleFr: titleFr ?? '', titleEn: titleEn ?? '' } : null
  return { ...row, kind, project, path: pathOf(kind, row.id) }
}

function pathOf(kind: SoonKind, id: string): string {
  if (kind === 'hold_ends' || kind === 'booking_begins') return `/reservations/${id}`
  return kind === 'pledge_lapses' ? `/pool/contributions/${id}` : `/projects/${id}`
}

function toKind(text: string): SoonKind {
  const kind = soonKinds.find((known) => known === text)
  if (!kind) throw new Error(`unknown date ${text}`)
  return kind
}
