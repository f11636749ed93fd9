import type { KnownPerson } from '#app/domain/members/invitations.ts'
import type { Tx } from '#server/db/client.ts'

type Asked = { readonly email: string; readonly bodyId: string; readonly now: Date }

/** Whom an address belongs to, and what they may do already; null for an address that Kente does not know. */
export async function knownPerson(tx: Pick<Tx, '$queryRaw'>, { email, bodyId, now }: Asked): Promise<KnownPerson | null> {
  const [person] = await tx.$queryRaw<KnownPerson[]>`
    SELECT p.id, p.status = 'active' AS active,
           EXISTS (SELECT 1 FROM "Mandate" m WHERE m."personId" = p.id AND m."bodyId" = ${bodyId}::uuid
                      AND (m."endsAt" IS NULL OR m."endsAt" > ${now})) AS "actsForBody",
           EXISTS (SELECT 1 FROM "Mandate" m LEFT JOIN "Forum" f ON f.id = m."bodyId" WHERE m."personId" = p.id
                      AND m."startsAt" <= ${now} AND (m."endsAt" IS NULL OR m."endsAt" > ${now})
                      AND (f.id IS NULL OR f.status IN ('active', 'applicant', 'under_consideration'))) AS "comesIn"
      FROM "Person" p WHERE p.email = ${email}`
  return person ?? null
}
