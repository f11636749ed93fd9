import type { Actor } from '#app/domain/members/actor.ts'
import type { Money } from '#app/domain/money.ts'
import { actsOn, type ReservationAct } from '#app/domain/resources/acts.ts'
import type { Day } from '#app/domain/resources/days.ts'
import type { Offer } from '#app/domain/resources/offer.ts'
import { placeInLine, type Reservation, type ReservationState, standing } from '#app/domain/resources/reservation.ts'
import { declaredValue } from '#app/domain/resources/value.ts'
import type { BodyRef } from './body-refs.ts'
import type { DossierRef } from './dossier-refs.ts'

/** A reservation as those see it who may: `to` is the first day after, instants are ISO 8601. */
export type ReservationView = {
  readonly id: string
  readonly offerId: string
  readonly from: Day
  readonly to: Day
  readonly quantity: number
  readonly state: ReservationState
  readonly holdExpiresAt: string | null
  readonly place: number | null
  readonly note: string
  readonly reason: string | null
  readonly delivered: { readonly quantity: number; readonly byOwner: boolean; readonly byUser: boolean } | null
  readonly forum: BodyRef | null
  /** Null when the actor may not know of the dossier. */
  readonly dossier: DossierRef | null
  /** Of what is reserved, or delivered once it is. */
  readonly value: Money | null
  readonly requestedAt: string
  readonly version: number
  readonly acts: readonly ReservationAct[]
}

export type Seen = {
  readonly actor: Actor
  readonly today: Day
  /** Everything that counts on the offer, settled: the waiting list is read from it. */
  readonly all: readonly Reservation[]
  readonly forums: ReadonlyMap<string, BodyRef>
  readonly dossiers: ReadonlyMap<string, DossierRef>
}

export function toReservationView(offer: Offer, reservation: Reservation, { actor, today, all, forums, dossiers }: Seen): ReservationView {
  const { id, offerId, from, to, quantity, note, reason, version, deliveredQuantity } = reservation
  const used = reservation.state === 'delivered' ? (deliveredQuantity ?? 0) : quantity
  return {
    ...{ id, offerId, from, to, quantity, note, reason, version },
    state: standing(reservation, today),
    holdExpiresAt: reservation.holdExpiresAt?.toISOString() ?? null,
    place: placeInLine(offer, all, reservation),
    delivered:
      deliveredQuantity === null
        ? null
        : { quantity: deliveredQuantity, byOwner: reservation.ownerConfirmedDelivery, byUser: reservation.userConfirmedDelivery },
    forum: forums.get(reservation.forumId) ?? null,
    dossier: dossiers.get(reservation.projectId) ?? null,
    value: declaredValue(offer, { from, to, quantity: used }),
    requestedAt: reservation.requestedAt.toISOString(),
    acts: actsOn(actor, offer, reservation, today),
  }
}
