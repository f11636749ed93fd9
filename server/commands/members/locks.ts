import type { Role } from '#app/domain/members/actor.ts'
import type { Office } from '#app/domain/members/mandates.ts'
import type { PersonStatus } from '#app/domain/members/person-standing.ts'
import type { Tx } from '#server/db/client.ts'

/** Marks the one-time link as used; false when there is none or it was used before. */
export async function spendSetUpLink(tx: Tx, tokenHash: string, now: Date): Promise<boolean> {
  const spent = await tx.$executeRaw`
    UPDATE "SetUpLink" SET "usedAt" = ${now} WHERE "tokenHash" = ${tokenHash} AND "usedAt" IS NULL`
  return spent === 1
}

type HeldMandate = Office & {
  readonly id: string
  readonly personId: string
  readonly bodyId: string
  readonly title: string | null
  readonly alternateOfId: string | null
  readonly startsAt: Date
  readonly endsAt: Date | null
}

type ReadClock = () => Promise<Date>

/**
 * A mandate that is not over, its body locked: two administrators cannot end each other at once. Null when there
 * is none. `others` counts those who still hold the role after `lastDay`, or now that the lock is held: what ended
 * while this waited for it is over.
 */
export async function lockMandate(tx: Tx, mandateId: string, readClock: ReadClock, lastDay: Date | null = null): Promise<HeldMandate | null> {
  await tx.$queryRaw`SELECT b.id FROM "Body" b JOIN "Mandate" m ON m."bodyId" = b.id WHERE m.id = ${mandateId}::uuid FOR UPDATE OF b`
  const now = await readClock()
  const until = lastDay ?? now
  const [mandate] = await tx.$queryRaw<(Omit<HeldMandate, 'role'> & { readonly role: Role })[]>`
    SELECT m.id, m."personId", m."bodyId", m.role, m.title, m."alternateOfId", m."startsAt", m."endsAt",
           COALESCE(f.status = 'active', false) AS "forumActive",
           (SELECT count(*)::int FROM "Mandate" o JOIN "Person" q ON q.id = o."personId" AND q.status = 'active'
             WHERE o."bodyId" = m."bodyId" AND o.role = m.role AND o."personId" <> m."personId"
               AND o."startsAt" <= ${until} AND (o."endsAt" IS NULL OR o."endsAt" > ${until})) AS others
      FROM "Mandate" m LEFT JOIN "Forum" f ON f.id = m."bodyId"
     WHERE m.id = ${mandateId}::uuid AND (m."endsAt" IS NULL OR m."endsAt" > ${now})`
  return mandate ?? null
}

type HeldPerson = { readonly id: string; readonly name: string; readonly email: string; readonly status: PersonStatus; readonly offices: readonly Office[] }

/**
 * A person who is not erased, with the bodies of their live mandates locked in the order of ids, and what they hold
 * there now that the locks are held.
 */
export async function lockPerson(tx: Tx, personId: string, readClock: ReadClock): Promise<HeldPerson | null> {
  const before = await readClock()
  await tx.$queryRaw`
    SELECT b.id FROM "Body" b
     WHERE EXISTS (SELECT 1 FROM "Mandate" m WHERE m."bodyId" = b.id AND m."personId" = ${personId}::uuid AND (m."endsAt" IS NULL OR m."endsAt" > ${before}))
     ORDER BY b.id FOR UPDATE`
  const [person] = await tx.$queryRaw<Omit<HeldPerson, 'offices'>[]>`
    SELECT id, name, email, status FROM "Person" WHERE id = ${personId}::uuid AND status <> 'erased' FOR UPDATE`
  if (!person) return null
  const now = await readClock()
  const offices = await tx.$queryRaw<Office[]>`
    SELECT m.role, COALESCE(f.status = 'active', false) AS "forumActive",
           (SELECT count(*)::int FROM "Mandate" o JOIN "Person" q ON q.id = o."personId" AND q.status = 'active'
             WHERE o."bodyId" = m."bodyId" AND o.role = m.role AND o."personId" <> m."personId"
               AND o."startsAt" <= ${now} AND (o."endsAt" IS NULL OR o."endsAt" > ${now})) AS others
      FROM "Mandate" m LEFT JOIN "Forum" f ON f.id = m."bodyId"
     WHERE m."personId" = ${personId}::uuid AND m."startsAt" <= ${now} AND (m."endsAt" IS NULL OR m."endsAt" > ${now})`
  return { ...person, offices }
}
