import type { DomainEvent } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import type { Desk } from './decide-ask.ts'
import { modeFits } from './kinds.ts'
import type { Offer, OfferState } from './offer.ts'
import { isHeld, isOpen, type Reservation } from './reservation.ts'
import { about, settlementEvents } from './reservation-event.ts'
import { seesOffer } from './rights.ts'
import { settle } from './settle.ts'

/** Who may lend what: administrators publish, staff prepare drafts, observers read (domain.md §6.1, §6.2). */
export function decideOffer({ actor, offer }: { readonly actor: Actor; readonly offer: Offer }): Result<Offer> {
  if (!can(actor, 'resources.draft') || offer.ownerId !== actor.body.id) return refuse('not_permitted')
  if (offer.state === 'offered' && !can(actor, 'resources.offer')) return refuse('not_permitted')
  if (!modeFits(offer.kind, offer.mode)) return refuse('mode_not_for_kind')
  return ok(offer, [offerEvent(offer.state === 'offered' ? 'offer.published' : 'offer.drafted', offer)])
}

export type OfferMoved = { readonly offer: Offer; readonly after: readonly Reservation[] }

/** Puts a draft into the catalogue, or a paused offer back; whoever waits and fits is then promoted. */
export function decidePublish(actor: Actor, { offer, reservations, now }: Desk): Result<OfferMoved> {
  const wrong = wrongMove(actor, offer, ['draft', 'paused'])
  if (wrong) return wrong
  const next: Offer = { ...offer, state: 'offered' }
  const settled = settle(next, reservations, now)
  const event = offerEvent(offer.state === 'draft' ? 'offer.published' : 'offer.resumed', next)
  return ok({ offer: next, after: settled.reservations }, [event, ...settlementEvents(next, settled)])
}

/** No new requests and no promotions; what is held stays held. */
export function decidePause(actor: Actor, { offer, reservations, now }: Desk): Result<OfferMoved> {
  const wrong = wrongMove(actor, offer, ['offered'])
  if (wrong) return wrong
  const next: Offer = { ...offer, state: 'paused' }
  const settled = settle(next, reservations, now)
  return ok({ offer: next, after: settled.reservations }, [...settlementEvents(next, settled), offerEvent('offer.paused', next)])
}

/** Takes an offer out of the catalogue for good. Refused while anything is held; what still waits is declined. */
export function decideWithdraw(actor: Actor, { offer, reservations, now }: Desk, reason: string): Result<OfferMoved> {
  const wrong = wrongMove(actor, offer, ['draft', 'offered', 'paused'])
  if (wrong) return wrong
  const next: Offer = { ...offer, state: 'withdrawn' }
  const settled = settle(next, reservations, now)
  const count = settled.reservations.filter(isHeld).length
  if (count > 0) return refuse('offer_in_use', { count })
  const waiting = settled.reservations.filter(isOpen)
  if (waiting.length > 0 && !reason) return refuse('reason_needed')
  const declined = waiting.map((each): Reservation => ({ ...each, state: 'declined', reason }))
  const events = declined.map((each): DomainEvent => ({ type: 'reservation.declined', ...about(next, each) }))
  const after = [...settled.reservations.filter((each) => !isOpen(each)), ...declined]
  return ok({ offer: next, after }, [...settlementEvents(next, settled), offerEvent('offer.withdrawn', next), ...events])
}

function wrongMove(actor: Actor, offer: Offer, from: readonly OfferState[]): Refused | null {
  if (!seesOffer(actor, offer)) return refuse('not_found')
  if (!can(actor, 'resources.offer', [offer.ownerId])) return refuse('not_permitted')
  return from.includes(offer.state) ? null : refuse('offer_moved_on')
}

function offerEvent(type: 'offer.drafted' | 'offer.published' | 'offer.paused' | 'offer.resumed' | 'offer.withdrawn', offer: Offer): DomainEvent {
  return { type, subject: { kind: 'offer', id: offer.id }, payload: { code: offer.code, ownerId: offer.ownerId }, audience: [`body:${offer.ownerId}`] }
}
