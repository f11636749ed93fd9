import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { dayIn, lastDay, lengthInDays, overlap, type Stay } from './days.ts'
import { shortageOf, type Wish } from './fit.ts'
import { isLedgered, type Offer } from './offer.ts'
import { isHeld, isOpen, type Reservation } from './reservation.ts'
import { arrival, settlementEvents } from './reservation-event.ts'
import { askingBody, type Dossier, mayAnswer, seesOffer, takesBookings } from './rights.ts'
import { holdExpiry, settle, usualHoldDays } from './settle.ts'

/** The offer and everything booked on it, read under the offer's lock. */
export type Desk = { readonly offer: Offer; readonly reservations: readonly Reservation[]; readonly now: Date }

/** Every reservation as it shall stand, the one the act was about, and its place. */
export type Decided = { readonly after: readonly Reservation[]; readonly subject: Reservation }

export type Ask = Stay & {
  /** May be left out where there is but one, or no limit. */
  readonly quantity?: number | undefined
  readonly note: string
  /** hold: rather wait in line than be refused when the dates are taken. */
  readonly orWait: boolean
  readonly holdDays?: number | undefined
}

type Asking = { readonly desk: Desk; readonly dossier: Dossier; readonly actor: Actor; readonly ask: Ask; readonly id: string }

/**
 * A forum asks for dates or units for its dossier (rulings.md 18): held at once when the offer says that holds
 * need no answer or the owner asks for itself, waiting in line when they are taken, else asked of the owner.
 */
export function decideRequest(asking: Asking): Result<Decided> {
  const { actor, desk } = asking
  const prepared = prepare(asking)
  if (!prepared.ok) return prepared
  const { forumId, settled, wish } = prepared.value
  if (shortageOf(desk.offer, settled.reservations, wish)) return place(asking, prepared.value, 'waitlisted')
  const atOnce = desk.offer.autoHold || (forumId === desk.offer.ownerId && mayAnswer(actor, desk.offer))
  return place(asking, prepared.value, atOnce ? 'tentative' : 'requested')
}

/**
 * Holds dates in one step: for whoever may ask when the offer says that holds need no answer, else for the
 * owner and the secretariat. Refused when the dates are taken, unless `orWait`.
 */
export function decideDirectHold(asking: Asking): Result<Decided> {
  const { actor, desk, ask } = asking
  const prepared = prepare(asking)
  if (!prepared.ok) return prepared
  if (!desk.offer.autoHold && !mayAnswer(actor, desk.offer)) return refuse('answer_needed')
  const shortage = shortageOf(desk.offer, prepared.value.settled.reservations, prepared.value.wish)
  if (!shortage) return place(asking, prepared.value, 'tentative')
  if (ask.orWait) return place(asking, prepared.value, 'waitlisted')
  const { code, ...params } = shortage
  return refuse(code, params)
}

type Prepared = { readonly forumId: string; readonly settled: ReturnType<typeof settle>; readonly wish: Wish }

function prepare({ desk, dossier, actor, ask }: Asking): Result<Prepared> {
  const { offer, now } = desk
  if (!seesOffer(actor, offer) || dossier.sight === 'none') return refuse('not_found')
  const forumId = askingBody(actor, dossier)
  if (!forumId) return refuse('not_party')
  if (!can(actor, 'resources.request', [forumId])) return refuse('not_permitted')
  if (!takesBookings(dossier.state)) return refuse('dossier_takes_no_bookings')
  if (offer.state !== 'offered') return refuse('offer_not_open')
  const isCounted = offer.mode === 'capacity' || isLedgered(offer)
  if (ask.quantity === undefined && isCounted) return refuse('invalid_input', { faults: [{ path: 'quantity', code: 'required' }] })
  const wish = { from: ask.from, to: ask.to, quantity: ask.quantity ?? 1 }
  const wrong = wrongDates(offer, wish, now) ?? wrongQuantity(offer, wish)
  if (wrong) return wrong
  return ok({ forumId, settled: settle(offer, desk.reservations, now), wish })
}

function wrongDates(offer: Offer, ask: Stay, now: Date): Refused | null {
  if (ask.from < dayIn(now, offer.timeZone)) return refuse('dates_past')
  const isOffered = offer.availableFrom <= ask.from && ask.to <= offer.availableTo
  return isOffered ? null : refuse('outside_offer', { from: offer.availableFrom, to: lastDay({ to: offer.availableTo }) })
}

function wrongQuantity(offer: Offer, ask: Wish): Refused | null {
  if (offer.kind === 'expert' && ask.quantity > lengthInDays(ask)) return refuse('more_days_than_dates', { days: lengthInDays(ask) })
  const most = offer.mode === 'exclusive' && offer.kind !== 'expert' ? 1 : offer.quantity
  return offer.mode !== 'non_rival' && ask.quantity > most ? refuse('quantity_too_large', { offered: most }) : null
}

function place(
  { desk, dossier, actor, ask, id }: Asking,
  { forumId, settled, wish }: Prepared,
  state: 'requested' | 'waitlisted' | 'tentative',
): Result<Decided> {
  const { offer, now } = desk
  if (offer.mode === 'exclusive' && asksAlready(settled.reservations, dossier.id, ask, state)) return refuse('already_asked')
  const subject: Reservation = {
    id,
    offerId: offer.id,
    projectId: dossier.id,
    forumId,
    from: ask.from,
    to: ask.to,
    quantity: wish.quantity,
    state,
    holdExpiresAt: state === 'tentative' ? holdExpiry(offer, ask, now, ask.holdDays ?? usualHoldDays) : null,
    note: ask.note,
    reason: null,
    deliveredQuantity: null,
    ownerConfirmedDelivery: false,
    userConfirmedDelivery: false,
    requestedById: actor.personId,
    requestedAt: now,
    version: 1,
  }
  const after = [...settled.reservations, subject]
  return ok({ after, subject }, [...settlementEvents(offer, settled), arrival(offer, subject, after)])
}

/** The same dossier waits for these days already, or would wait behind itself. */
function asksAlready(reservations: readonly Reservation[], projectId: string, ask: Stay, state: string): boolean {
  return reservations.some((each) => each.projectId === projectId && overlap(each, ask) && (isOpen(each) || (state === 'waitlisted' && isHeld(each))))
}
