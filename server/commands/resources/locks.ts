import type { Actor } from '#app/domain/members/actor.ts'
import { partyStates, sightOf } from '#app/domain/projects/sight.ts'
import { isDossierState } from '#app/domain/projects/states.ts'
import type { Desk } from '#app/domain/resources/decide-ask.ts'
import { isLedgered } from '#app/domain/resources/offer.ts'
import type { Dossier } from '#app/domain/resources/rights.ts'
import type { Tx } from '#server/db/client.ts'
import { toOffer, toReservation } from '#server/queries/resources/rows.ts'

/** The states in which a reservation still counts; `delivered` too where it is counted against a stock. */
const liveStates = ['requested', 'waitlisted', 'tentative', 'confirmed', 'in_use']

/**
 * Locks the offer and reads what is booked on it: whoever books, answers or lets go waits here, one offer at a
 * time. Null when there is no such offer. `reservationId` is read whatever its state. The clock is read by the
 * caller's `now` after the lock (rulings.md 9).
 */
export async function lockDesk(tx: Tx, offerId: string, clock: () => Promise<Date>, reservationId?: string): Promise<Desk | null> {
  await tx.$queryRaw`SELECT id FROM "Offer" WHERE id = ${offerId}::uuid FOR UPDATE`
  const row = await tx.offer.findUnique({ where: { id: offerId } })
  if (!row) return null
  const offer = toOffer(row)
  const counted = isLedgered(offer) ? [...liveStates, 'delivered'] : liveStates
  const rows = await tx.reservation.findMany({
    where: { offerId, OR: [{ state: { in: counted } }, ...(reservationId ? [{ id: reservationId }] : [])] },
  })
  return { offer, reservations: rows.map(toReservation), now: await clock() }
}

/** The desk on which a reservation lies, and what the actor may read of its dossier; null when there is none. */
export async function lockDeskOf(tx: Tx, actor: Actor, reservationId: string, clock: () => Promise<Date>) {
  const known = await tx.reservation.findUnique({ where: { id: reservationId }, select: { offerId: true, projectId: true } })
  if (!known) return null
  const desk = await lockDesk(tx, known.offerId, clock, reservationId)
  if (!desk) return null
  const dossier = await readDossier(tx, actor, known.projectId)
  return { desk, dossier: dossier ?? { sight: 'none' as const } }
}

/** What booking needs to know of a dossier, scoped to the actor; null when it does not exist. */
export async function readDossier(tx: Tx, actor: Actor, projectId: string): Promise<Dossier | null> {
  const row = await tx.project.findUnique({
    where: { id: projectId },
    select: { id: true, state: true, leadId: true, submittedAt: true, partners: { select: { forumId: true, state: true } } },
  })
  if (!row || !isDossierState(row.state)) return null
  const { id, state, leadId, submittedAt } = row
  const parties = row.partners.filter((partner) => partyStates.some((each) => each === partner.state))
  const sight = sightOf(actor, { state, leadId, partnerIds: parties.map((each) => each.forumId), wasSubmitted: submittedAt !== null })
  return { id, state, leadId, sight, partnerIds: parties.filter((each) => each.state !== 'declined').map((each) => each.forumId) }
}

/** Codes of offers are counted under a lock that lasts until the transaction ends. */
export async function nextOfferCode(tx: Tx): Promise<string> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4750, 1)`
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    SELECT coalesce(max(substring(code FROM '^R([0-9]{1,8})$')::int), 0) AS last FROM "Offer"`
  return `R${String((row?.last ?? 0) + 1).padStart(2, '0')}`
}
