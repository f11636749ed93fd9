import type { Decided } from '#app/domain/resources/decide-ask.ts'
import type { Offer } from '#app/domain/resources/offer.ts'
import { placeInLine } from '#app/domain/resources/reservation.ts'

/** How a reservation stands after an act: its state, when its hold lapses (ISO 8601), its place when it waits in line. */
export function booked(offer: Offer, { subject, after }: Decided) {
  return {
    reservationId: subject.id,
    state: subject.state,
    holdExpiresAt: subject.holdExpiresAt?.toISOString() ?? null,
    place: placeInLine(offer, after, subject),
  }
}
