import type { DomainEvent } from '../events.ts'
import { ok, type Result, refuse } from '../result.ts'
import { addDays, dayIn } from './days.ts'
import { type Answering, open } from './decide-answer.ts'
import type { Decided } from './decide-ask.ts'
import { isFinal, isHeld, type Reservation } from './reservation.ts'
import { about, settlementEvents } from './reservation-event.ts'
import { releasingSide } from './rights.ts'
import { settle } from './settle.ts'

/** Days of notice that an owner owes before it lets a confirmed reservation go (domain.md §3.2). */
export const noticeDays = 14

/**
 * Lets a reservation go: the forum that asked may at any time; its owner with a reason, and a confirmed one
 * with 14 days of notice; a coordinator with a reason. Whoever waits and now fits is promoted.
 */
export function decideRelease(answering: Answering, reason: string): Result<Decided> {
  const opened = open(answering)
  if (!opened.ok) return opened
  const { offer, now } = answering.desk
  const { subject, others, settled } = opened.value
  const by = releasingSide(answering.actor, offer, subject)
  if (!by) return refuse('not_permitted')
  if (isFinal(subject)) return refuse(subject.state === 'expired' ? 'hold_lapsed' : 'reservation_moved_on')
  if (by === 'owner' && !isHeld(subject)) return refuse('reservation_moved_on')
  if (by !== 'user' && !reason) return refuse('reason_needed')
  if (by === 'owner' && subject.state === 'confirmed' && subject.from < addDays(dayIn(now, offer.timeZone), noticeDays)) {
    return refuse('notice_too_short', { days: noticeDays, from: subject.from })
  }
  const released: Reservation = { ...subject, state: 'released', holdExpiresAt: null, reason: reason || null }
  const next = settle(offer, [...others, released], now)
  const base = about(offer, released)
  const event: DomainEvent = { type: 'reservation.released', ...base, payload: { ...base.payload, by } }
  return ok({ after: next.reservations, subject: released }, [...settlementEvents(offer, settled), event, ...settlementEvents(offer, next)])
}
