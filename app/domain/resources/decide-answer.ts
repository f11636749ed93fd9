import type { DomainEvent } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { Decided, Desk } from './decide-ask.ts'
import { shortageOf } from './fit.ts'
import { isOpen, type Reservation } from './reservation.ts'
import { about, arrival, settlementEvents } from './reservation-event.ts'
import { type Dossier, mayAnswer, seesReservation } from './rights.ts'
import { holdExpiry, settle, usualHoldDays } from './settle.ts'

/** One reservation on the desk, and what the actor may read of its dossier. */
export type Answering = {
  readonly desk: Desk
  readonly reservationId: string
  readonly dossier: Pick<Dossier, 'sight'>
  readonly actor: Actor
  /** The version the actor saw, when it says so. */
  readonly version?: number | undefined
}

/** The owner agrees to a request and holds its dates until they are confirmed or the hold lapses (rulings.md 18). */
export function decideHold(answering: Answering, choice: { readonly holdDays?: number | undefined; readonly orWait: boolean }): Result<Decided> {
  const opened = openForOwner(answering)
  if (!opened.ok) return opened
  const { offer, now } = answering.desk
  const { subject, others, settled } = opened.value
  // The waiting list moved on its own before the owner did: what was wished for has happened.
  if (settled.promoted.includes(subject)) return ok({ after: settled.reservations, subject }, settlementEvents(offer, settled))
  if (!isOpen(subject)) return refuse(subject.state === 'expired' ? 'hold_lapsed' : 'reservation_moved_on')
  if (offer.state !== 'offered') return refuse('offer_not_open')
  const shortage = shortageOf(offer, others, subject)
  if (shortage && !choice.orWait) {
    const { code, ...params } = shortage
    return refuse(code, params)
  }
  if (shortage && subject.state === 'waitlisted') return refuse('reservation_moved_on')
  const answered: Reservation = shortage
    ? { ...subject, state: 'waitlisted' }
    : { ...subject, state: 'tentative', holdExpiresAt: holdExpiry(offer, subject, now, choice.holdDays ?? usualHoldDays) }
  const after = [...others, answered]
  return ok({ after, subject: answered }, [...settlementEvents(offer, settled), arrival(offer, answered, after)])
}

/** The owner says no to a request, or strikes it from the waiting list, and says why. */
export function decideDecline(answering: Answering, reason: string): Result<Decided> {
  const opened = openForOwner(answering)
  if (!opened.ok) return opened
  const { subject, others, settled } = opened.value
  if (!isOpen(subject)) return refuse('reservation_moved_on')
  if (!reason) return refuse('reason_needed')
  const declined: Reservation = { ...subject, state: 'declined', reason }
  const event: DomainEvent = { type: 'reservation.declined', ...about(answering.desk.offer, declined) }
  return ok({ after: [...others, declined], subject: declined }, [...settlementEvents(answering.desk.offer, settled), event])
}

/** The owner makes a hold firm. Refused once the hold has lapsed, whether or not that was written yet. */
export function decideConfirm(answering: Answering): Result<Decided> {
  const opened = openForOwner(answering)
  if (!opened.ok) return opened
  const { subject, others, settled } = opened.value
  if (subject.state === 'expired') return refuse('hold_lapsed')
  if (subject.state !== 'tentative') return refuse('reservation_moved_on')
  const confirmed: Reservation = { ...subject, state: 'confirmed', holdExpiresAt: null }
  const event: DomainEvent = { type: 'reservation.confirmed', ...about(answering.desk.offer, confirmed) }
  return ok({ after: [...others, confirmed], subject: confirmed }, [...settlementEvents(answering.desk.offer, settled), event])
}

type Opened = { readonly subject: Reservation; readonly others: readonly Reservation[]; readonly settled: ReturnType<typeof settle> }

/** Finds the reservation as it stands now. Refuses `not_found` to those who may not see it, `stale` to who saw an older one. */
export function open({ desk, reservationId, dossier, actor, version }: Answering): Result<Opened> {
  const seen = desk.reservations.find((each) => each.id === reservationId)
  if (!seen || !seesReservation(actor, desk.offer, seen, dossier)) return refuse('not_found')
  if (version !== undefined && version !== seen.version) return refuse('stale')
  const settled = settle(desk.offer, desk.reservations, desk.now)
  const subject = settled.reservations.find((each) => each.id === reservationId) ?? seen
  return ok({ subject, others: settled.reservations.filter((each) => each.id !== reservationId), settled })
}

function openForOwner(answering: Answering): Result<Opened> {
  const opened = open(answering)
  if (!opened.ok) return opened
  return mayAnswer(answering.actor, answering.desk.offer) ? opened : refuse('not_permitted')
}
