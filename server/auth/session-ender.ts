import { movesRights } from '#app/domain/members/standing-events.ts'
import type { Database } from '#server/db/client.ts'
import type { EventReader } from '#server/realtime/broadcast.ts'

type Ports = { readonly db: Database; readonly onSessionsEnded: (sessionIds: readonly string[]) => void }

/** What takes rights from a person: every session of theirs ends, and its sockets with it. */
const takesRights = new Set<string>(['mandate.ended', 'person.suspended', 'person.second_factor_reset', 'person.erased'])
/** Of these, what keeps a person from coming back: nothing of theirs waits on a device (rulings.md 35). */
const forGood = new Set<string>(['person.suspended', 'person.erased'])

/**
 * Reads events and ends the sessions of whoever lost a mandate, was suspended or erased, whose second factor
 * is void, and of those who act for
 * nobody but a forum whose standing moved (rulings.md 31): a gain of rights needs a new session as well.
 */
export function createSessionEnder({ db, onSessionsEnded }: Ports): EventReader {
  return async function endSessions(events) {
    const losing = events.filter(({ type }) => takesRights.has(type)).map(({ subject }) => subject.id)
    const moved = events.filter(({ type }) => movesRights(type)).map(({ subject }) => subject.id)
    const people = [...new Set([...losing, ...(await actingForNobodyElse(db, moved))])]
    if (people.length === 0) return
    const gone = new Set(events.filter(({ type }) => forGood.has(type)).map(({ subject }) => subject.id))
    const ended = await db.prisma.session.findMany({ where: { personId: { in: people } }, select: { id: true, personId: true } })
    const suspended = ended.filter(({ personId }) => gone.has(personId)).map(({ id }) => ({ id }))
    if (suspended.length > 0) await db.prisma.suspendedSession.createMany({ data: suspended, skipDuplicates: true })
    await db.prisma.session.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } })
    onSessionsEnded(ended.map(({ id }) => id))
  }
}

/** People of these forums without a live mandate of another body that acts. */
async function actingForNobodyElse(db: Database, forumIds: readonly string[]): Promise<readonly string[]> {
  if (forumIds.length === 0) return []
  const rows = await db.sql<{ personId: string }>(
    'acting-for-nobody-else',
    `SELECT DISTINCT m."personId" FROM "Mandate" m
      WHERE m."bodyId" = ANY($1::uuid[]) AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
        AND NOT EXISTS (
          SELECT 1 FROM "Mandate" o LEFT JOIN "Forum" f ON f.id = o."bodyId"
           WHERE o."personId" = m."personId" AND o."bodyId" <> ALL($1::uuid[])
             AND o."startsAt" <= now() AND (o."endsAt" IS NULL OR o."endsAt" > now())
             AND (f.id IS NULL OR f.status IN ('active', 'applicant', 'under_consideration')))`,
    [forumIds],
  )
  return rows.map(({ personId }) => personId)
}
