import type { Role } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'

/** Marks the one-time link as used; false when there is none or it was used before. */
export async function spendSetUpLink(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const spent = await tx.$executeRaw`
    UPDATE "SetUpLink" SET "usedAt" = ${now} WHERE "tokenHash" = ${tokenHash} AND "usedAt" IS NULL`
  return spent === 1
}

type LiveMandate = { readonly id: string; readonly personId: string; readonly bodyId: string; readonly role: Role; readonly forumActive: boolean }

/** The live mandate, its body locked: two administrators cannot end each other at once. Null when there is none. */
export async function lockMandate(tx: Tx, mandateId: string, now: Date): Promise<LiveMandate | null> {
  const [mandate] = await tx.$queryRaw<LiveMandate[]>`
    SELECT m.id, m."personId", m."bodyId", m.role, COALESCE(f.status = 'active', false) AS "forumActive"
      FROM "Body" b JOIN "Mandate" m ON m."bodyId" = b.id LEFT JOIN "Forum" f ON f.id = b.id
     WHERE m.id = ${mandateId}::uuid AND (m."endsAt" IS NULL OR m."endsAt" > ${now})
       FOR UPDATE OF b`
  return mandate ?? null
}
