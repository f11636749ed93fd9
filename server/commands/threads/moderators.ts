import type { Tx } from '#server/db/client.ts'

/**
 * The coordinators who read a thread by right, but for the author of the message in question: whoever reported it stays
 * unknown to them (domain.md §4), and whoever looks in through a broken glass moderates nothing (rulings.md 4).
 */
export async function moderatorsOf(tx: Tx, threadId: string, authorId: string): Promise<readonly string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p.id
      FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId"
     WHERE m.role = 'coordinator' AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()) AND p.status = 'active'
       AND p.id <> ${authorId}::uuid AND EXISTS (
             SELECT 1 FROM kente_visible_threads(p.id, b.id, b.kind) t
              WHERE t.id = ${threadId}::uuid
                AND (t.level NOT IN ('caucus', 'confidential')
                     OR EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = p.id AND n."removedAt" IS NULL)))`
  return rows.map(({ id }) => id)
}
