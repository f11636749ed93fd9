import { type Day, overlap, type Stay } from './days.ts'
import type { Offer } from './offer.ts'

export const reservationStates = [
  'requested',
  'waitlisted',
  'tentative',
  'confirmed',
  'in_use',
  'delivered',
  'released',
  'expired',
  'no_show',
  'declined',
] as const
export type ReservationState = (typeof reservationStates)[number]

/** What the rules need to know of one party's dates. */
export type Reservation = Stay & {
  readonly id: string
  readonly offerId: string
  readonly projectId: string
  /** The forum of the dossier that asks. */
  readonly forumId: string
  /** exclusive: 1, or an expert's days of work · capacity: units on each day · consumable: units in all. */
  readonly quantity: number
  readonly state: ReservationState
  readonly holdExpiresAt: Date | null
  readonly note: string
  readonly reason: string | null
  readonly deliveredQuantity: number | null
  readonly ownerConfirmedDelivery: boolean
  readonly userConfirmedDelivery: boolean
  readonly requestedById: string
  readonly requestedAt: Date
  readonly version: number
}

/** The states in which dates or units are taken; the database's constraints name the same three. */
const held: readonly ReservationState[] = ['tentative', 'confirmed', 'in_use']
const final: readonly ReservationState[] = ['delivered', 'released', 'expired', 'no_show', 'declined']

export function isHeld({ state }: Pick<Reservation, 'state'>): boolean {
  return held.includes(state)
}

export function isFinal({ state }: Pick<Reservation, 'state'>): boolean {
  return final.includes(state)
}

/** Waiting for an answer, or for others to let go. */
export function isOpen({ state }: Pick<Reservation, 'state'>): boolean {
  return state === 'requested' || state === 'waitlisted'
}

/** In the order in which they asked. */
export function byAge(a: Reservation, b: Reservation): number {
  return a.requestedAt.getTime() - b.requestedAt.getTime() || (a.id < b.id ? -1 : 1)
}

/**
 * The place on the waiting list, 1 the first: counted among those who want the same days, or the same stock.
 * Null for what does not wait.
 */
export function placeInLine(offer: Pick<Offer, 'mode'>, reservations: readonly Reservation[], { id }: Pick<Reservation, 'id'>): number | null {
  const waiting = reservations.filter((each) => each.state === 'waitlisted').sort(byAge)
  const mine = waiting.find((each) => each.id === id)
  if (!mine) return null
  const rivals = waiting.filter((each) => offer.mode === 'consumable' || overlap(each, mine))
  return rivals.findIndex((each) => each.id === id) + 1
}

/** Confirmed and begun reads as "in use". */
export function standing({ state, from }: Pick<Reservation, 'state' | 'from'>, today: Day): ReservationState {
  return state === 'confirmed' && from <= today ? 'in_use' : state
}
