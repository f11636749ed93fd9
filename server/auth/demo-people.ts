import type { BodyKind, Role } from '#app/domain/members/actor.ts'
import type { Database } from '#server/db/client.ts'

/** Someone whom a visitor of the demonstration may enter as. */
export type DemoPerson = {
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly finance: boolean
  readonly body: { readonly kind: BodyKind; readonly code: string; readonly nameFr: string; readonly nameEn: string; readonly hostCity: string | null }
}

type Row = Omit<DemoPerson, 'body'> & DemoPerson['body']

/**
 * The people of the demo alliance with the first mandate of each, the secretariat first, then the forums that have
 * both staff and an administrator, which is where the main job is played.
 */
export async function demoPeople(db: Database): Promise<readonly DemoPerson[]> {
  const rows = await db.sql<Row>(
    'demo-people',
    `SELECT p.email, p.name, m.role, m.finance, b.kind, b.code, b."nameFr", b."nameEn", f."hostCity"
       FROM "Person" p
       JOIN "Mandate" m ON m."personId" = p.id AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
       JOIN "Body" b ON b.id = m."bodyId"
       LEFT JOIN "Forum" f ON f.id = b.id
      WHERE p.status = 'active' AND p.email LIKE '%@demo.example' AND (f.id IS NULL OR f.status IN ('active', 'applicant', 'under_consideration'))
      ORDER BY array_position(ARRAY['secretariat','forum','partner','platform'], b.kind),
               CASE WHEN EXISTS (SELECT 1 FROM "Mandate" s WHERE s."bodyId" = b.id AND s.role = 'forum_staff') THEN 0 ELSE 1 END,
               p.email`,
    [],
  )
  const firsts = rows.filter(({ email }, at) => rows.findIndex((row) => row.email === email) === at)
  return firsts.map(({ email, name, role, finance, kind, code, nameFr, nameEn, hostCity }) => ({
    email,
    name,
    role,
    finance,
    body: { kind, code, nameFr, nameEn, hostCity },
  }))
}
