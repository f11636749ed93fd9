import type { Day } from './days.ts'
import { stockLeft } from './fit.ts'
import { isLedgered, type Offer, type OfferState } from './offer.ts'
import { isHeld, type Reservation } from './reservation.ts'

export type OfferStanding = OfferState | 'exhausted' | 'expired'

/** An offer whose days are over reads as expired, a stock that is all delivered as used up. */
export function offerStanding(offer: Offer, reservations: readonly Reservation[], today: Day): OfferStanding {
  if (offer.state !== 'offered' && offer.state !== 'paused') return offer.state
  if (offer.availableTo <= today) return 'expired'
  const isUsedUp = isLedgered(offer) && stockLeft(offer, reservations) <= 0 && !reservations.some(isHeld)
  return isUsedUp ? 'exhausted' : offer.state
}
