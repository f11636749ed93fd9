import type { DomainEvent } from '../events.ts'
import type { Offer } from './offer.ts'
import { placeInLine, type Reservation } from './reservation.ts'
import type { Settled } from './settle.ts'

type Owned = Pick<Offer, 'id' | 'ownerId' | 'mode'>

/** What every event of a reservation says, and who is told: its owner, the forum that asked, and the dossier. */
export function about(offer: Owned, reservation: Reservation) {
  const { id, projectId, forumId, from, to, quantity } = reservation
  return {
    subject: { kind: 'reservation', id },
    projectId,
    payload: { offerId: offer.id, ownerId: offer.ownerId, forumId, from, to, quantity },
    audience: [`body:${offer.ownerId}`, `body:${forumId}`, `dossier:${projectId}`],
  } as const
}

/** The event that goes with the state a reservation has just taken by being asked, answered or promoted. */
export function arrival(offer: Owned, reservation: Reservation, all: readonly Reservation[]): DomainEvent {
  const base = about(offer, reservation)
  if (reservation.state === 'tentative') return heldEvent('reservation.held', offer, reservation)
  if (reservation.state === 'waitlisted') {
    return { type: 'reservation.waitlisted', ...base, payload: { ...base.payload, place: placeInLine(offer, all, reservation) ?? 1 } }
  }
  return { type: 'reservation.requested', ...base }
}

/** What time and the letting go of others brought about, told to all concerned. */
export function settlementEvents(offer: Owned, { expired, promoted }: Settled): readonly DomainEvent[] {
  return [
    ...expired.map((each): DomainEvent => ({ type: 'reservation.expired', ...about(offer, each) })),
    ...promoted.map((each) => heldEvent('reservation.promoted', offer, each)),
  ]
}

function heldEvent(type: 'reservation.held' | 'reservation.promoted', offer: Owned, reservation: Reservation): DomainEvent {
  const base = about(offer, reservation)
  return { type, ...base, payload: { ...base.payload, expiresAt: reservation.holdExpiresAt?.toISOString() ?? '' } }
}
