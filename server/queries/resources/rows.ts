import { invariant } from '#app/domain/invariant.ts'
import { isCurrency } from '#app/domain/money.ts'
import type { Day } from '#app/domain/resources/days.ts'
import { isKind, isMode, isUnit } from '#app/domain/resources/kinds.ts'
import { type Offer, type OfferState, offerStates } from '#app/domain/resources/offer.ts'
import { type Reservation, type ReservationState, reservationStates } from '#app/domain/resources/reservation.ts'
import type { Offer as OfferRow, Reservation as ReservationRow } from '#server/db/generated/client.ts'

/** A calendar day as the database's driver takes it. */
export function dayToDate(day: Day): Date {
  return new Date(`${day}T00:00:00Z`)
}

export function dateToDay(date: Date): Day {
  return date.toISOString().slice(0, 10)
}

type OfferColumns = Omit<OfferRow, 'title' | 'lang' | 'description' | 'conditions' | 'place' | 'createdById' | 'createdAt'>

/** A stored offer as the rules read it, without its texts. */
export function toOffer(row: OfferColumns): Offer {
  const { id, code, ownerId, quantity, unitValue, bufferDays, autoHold, timeZone } = row
  const { kind, mode, unit, currency, state } = row
  invariant(isKind(kind) && isMode(mode) && isUnit(unit) && isCurrency(currency) && isOfferState(state), `the offer ${id} reads as one`)
  const days = { availableFrom: dateToDay(row.availableFrom), availableTo: dateToDay(row.availableTo) }
  return { id, code, ownerId, kind, mode, unit, quantity, unitValue, currency, ...days, bufferDays, autoHold, timeZone, state }
}

/** A stored reservation as the rules read it. */
export function toReservation({ fromOn, toOn, exclusive: _, state, ...row }: ReservationRow): Reservation {
  invariant(isReservationState(state), `the reservation ${row.id} has a known state`)
  return { ...row, state, from: dateToDay(fromOn), to: dateToDay(toOn) }
}

function isOfferState(text: string): text is OfferState {
  return offerStates.some((state) => state === text)
}

export function isReservationState(text: string): text is ReservationState {
  return reservationStates.some((state) => state === text)
}
