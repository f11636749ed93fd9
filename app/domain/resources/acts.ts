import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { addDays, type Day } from './days.ts'
import { noticeDays } from './decide-release.ts'
import type { Offer } from './offer.ts'
import { isFinal, isHeld, isOpen, type Reservation } from './reservation.ts'
import { deliverySides, mayAnswer, releasingSide } from './rights.ts'

export const reservationActs = ['hold', 'decline', 'confirm', 'release', 'delivery'] as const
export type ReservationAct = (typeof reservationActs)[number]

/** What the actor can do with a reservation as it stands now: the pages offer these and no more. */
export function actsOn(actor: Actor, offer: Pick<Offer, 'ownerId' | 'state'>, reservation: Reservation, today: Day): readonly ReservationAct[] {
  const answers = mayAnswer(actor, offer)
  const possible: { readonly [act in ReservationAct]: boolean } = {
    hold: answers && offer.state === 'offered' && reservation.state === 'requested',
    decline: answers && isOpen(reservation),
    confirm: answers && reservation.state === 'tentative',
    release: mayRelease(actor, offer, reservation, today),
    delivery: reservation.state === 'confirmed' && reservation.from <= today && deliverySides(actor, offer, reservation).length > 0,
  }
  return reservationActs.filter((act) => possible[act])
}

function mayRelease(actor: Actor, offer: Pick<Offer, 'ownerId'>, reservation: Reservation, today: Day): boolean {
  const side = releasingSide(actor, offer, reservation)
  if (!side || isFinal(reservation)) return false
  if (side === 'user') return true
  if (side === 'secretariat') return isHeld(reservation)
  const isTooLate = reservation.state === 'confirmed' && reservation.from < addDays(today, noticeDays)
  return isHeld(reservation) && !isTooLate
}

export const offerActs = ['ask', 'edit', 'publish', 'pause', 'withdraw'] as const
export type OfferAct = (typeof offerActs)[number]

/** What the actor can do with an offer; `ask` needs a dossier besides. */
export function actsOnOffer(actor: Actor, offer: Pick<Offer, 'ownerId' | 'state' | 'availableTo'>, today: Day): readonly OfferAct[] {
  const manages = can(actor, 'resources.offer', [offer.ownerId])
  const possible: { readonly [act in OfferAct]: boolean } = {
    ask: offer.state === 'offered' && today < offer.availableTo && can(actor, 'resources.request'),
    edit: offer.state === 'draft' && can(actor, 'resources.draft', [offer.ownerId]),
    publish: manages && (offer.state === 'draft' || offer.state === 'paused'),
    pause: manages && offer.state === 'offered',
    withdraw: manages && offer.state !== 'withdrawn',
  }
  return offerActs.filter((act) => possible[act])
}
