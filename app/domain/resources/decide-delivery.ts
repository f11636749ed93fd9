import type { DomainEvent } from '../events.ts'
import { ok, type Result, refuse } from '../result.ts'
import { dayIn } from './days.ts'
import { type Answering, open } from './decide-answer.ts'
import type { Decided, Desk } from './decide-ask.ts'
import type { Reservation } from './reservation.ts'
import { about, settlementEvents } from './reservation-event.ts'
import { deliverySides } from './rights.ts'
import { settle } from './settle.ts'

/**
 * One side says what was delivered; it stands once the other says the same (domain.md §3.2). Another figure
 * replaces the first and waits for the first side again. Nothing delivered reads as a no-show.
 */
export function decideDelivery(answering: Answering, delivered: number): Result<Decided> {
  const opened = open(answering)
  if (!opened.ok) return opened
  const { offer, now } = answering.desk
  const { subject, others, settled } = opened.value
  const sides = deliverySides(answering.actor, offer, subject)
  if (sides.length === 0) return refuse('not_permitted')
  if (subject.state !== 'confirmed') return refuse('reservation_moved_on')
  if (subject.from > dayIn(now, offer.timeZone)) return refuse('delivery_not_begun', { from: subject.from })
  if (delivered > subject.quantity) return refuse('delivery_too_much', { reserved: subject.quantity })
  const isSame = subject.deliveredQuantity === delivered
  const stated: Reservation = {
    ...subject,
    deliveredQuantity: delivered,
    ownerConfirmedDelivery: sides.includes('owner') || (isSame && subject.ownerConfirmedDelivery),
    userConfirmedDelivery: sides.includes('user') || (isSame && subject.userConfirmedDelivery),
  }
  const events = settlementEvents(offer, settled)
  if (!stated.ownerConfirmedDelivery || !stated.userConfirmedDelivery) {
    const base = about(offer, stated)
    const by = sides[0] ?? 'user'
    const event: DomainEvent = { type: 'reservation.delivery_stated', ...base, payload: { ...base.payload, by, delivered } }
    return ok({ after: [...others, stated], subject: stated }, [...events, event])
  }
  return agreed(answering.desk, stated, others, events)
}

function agreed({ offer, now }: Desk, stated: Reservation, others: readonly Reservation[], events: readonly DomainEvent[]): Result<Decided> {
  const delivered = stated.deliveredQuantity ?? 0
  const done: Reservation = { ...stated, state: delivered > 0 ? 'delivered' : 'no_show' }
  const next = settle(offer, [...others, done], now)
  const base = about(offer, done)
  const event: DomainEvent =
    delivered > 0 ? { type: 'reservation.delivered', ...base, payload: { ...base.payload, delivered } } : { type: 'reservation.no_show', ...base }
  return ok({ after: next.reservations, subject: done }, [...events, event, ...settlementEvents(offer, next)])
}
