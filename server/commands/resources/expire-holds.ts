import type { DomainEvent } from '#app/domain/events.ts'
import { settlementEvents } from '#app/domain/resources/reservation-event.ts'
import { settle } from '#app/domain/resources/settle.ts'
import type { Tx } from '#server/db/client.ts'
import { lockDesk } from './locks.ts'
import { writeReservations } from './write-reservations.ts'

/**
 * Settles up to `limit` offers on which a hold is past its end or an unanswered request is past its days: what
 * lapsed lapses, whoever waits and fits is promoted (domain.md §3.2). Returns the events for the outbox. The job
 * only hastens what the next command on the offer does anyway.
 */
export async function expireHolds(tx: Tx, now: Date, newId: () => string, limit = 50): Promise<readonly DomainEvent[]> {
  const due = await tx.$queryRaw<{ offerId: string; personId: string; bodyId: string }[]>`
    SELECT DISTINCT ON (r."offerId") r."offerId", r."requestedById" AS "personId", r."forumId" AS "bodyId"
      FROM "Reservation" r JOIN "Offer" o ON o.id = r."offerId"
     WHERE (r.state = 'tentative' AND r."holdExpiresAt" <= ${now})
        OR (r.state IN ('requested', 'waitlisted') AND r."toOn" <= (${now}::timestamptz AT TIME ZONE o."timeZone")::date)
     ORDER BY r."offerId", r.id LIMIT ${limit}`
  const events: DomainEvent[] = []
  for (const { offerId, personId, bodyId } of due) {
    const desk = await lockDesk(tx, offerId, async () => now)
    if (!desk) continue
    const settled = settle(desk.offer, desk.reservations, now)
    // The stock moves back on the account of whoever held it: nobody else acted.
    await writeReservations({ tx, actor: { personId, body: { id: bodyId } }, newId }, desk, settled.reservations)
    events.push(...settlementEvents(desk.offer, settled))
  }
  return events
}
