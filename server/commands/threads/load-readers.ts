import type { Reader } from '#app/domain/threads/access.ts'
import type { Tx } from '#server/db/client.ts'
import { Prisma } from '#server/db/generated/client.ts'

const body = Prisma.sql`json_build_object('id', b.id, 'kind', b.kind, 'code', b.code, 'nameFr', b."nameFr", 'nameEn', b."nameEn",
  'class', f.class, 'status', f.status) AS body`

/** These people under each of their live mandates. */
export function readersOf(tx: Tx, personIds: readonly string[], now: Date): Promise<readonly Reader[]> {
  return tx.$queryRaw<Reader[]>`
    SELECT m."personId", m.role, ${body},
           ARRAY(SELECT i::text FROM kente_interests_of(m."personId") AS i) AS interests
      FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId" LEFT JOIN "Forum" f ON f.id = b.id
     WHERE m."personId" = ANY(${[...personIds]}::uuid[]) AND p.status = 'active' AND m."startsAt" <= ${now} AND (m."endsAt" IS NULL OR m."endsAt" > ${now})`
}

/** Somebody of the secretariat and of each forum that acts, whoever that is: what a body reads, all of its people read. */
export function everyBody(tx: Tx): Promise<readonly Reader[]> {
  return tx.$queryRaw<Reader[]>`
    SELECT '' AS "personId", CASE b.kind WHEN 'secretariat' THEN 'coordinator' ELSE 'forum_admin' END AS role, ${body}, ARRAY[]::text[] AS interests
      FROM "Body" b LEFT JOIN "Forum" f ON f.id = b.id
     WHERE b.kind = 'secretariat' OR f.status = 'active'`
}
