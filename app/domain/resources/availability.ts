import { type Day, lastDay, type Stay, withBuffer } from './days.ts'
import { busiestDay, rivals, stockLeft } from './fit.ts'
import { isLedgered, type Offer } from './offer.ts'
import type { Reservation } from './reservation.ts'

/** What of an offer is there on some days; `left` and `of` count its units. */
export type Availability =
  | { readonly state: 'free'; readonly left: number | null; readonly of: number }
  | { readonly state: 'part'; readonly left: number; readonly of: number; readonly day: Day | null }
  | { readonly state: 'full'; readonly day: Day | null }
  | { readonly state: 'taken'; readonly from: Day; readonly to: Day; readonly firm: boolean }
  | { readonly state: 'outside' }
  | { readonly state: 'closed' }

/** What is there for a stay; whoever waits or only asks takes nothing. The last day of what is taken is named. */
export function availabilityOf(offer: Offer, reservations: readonly Reservation[], stay: Stay): Availability {
  if (offer.state !== 'offered') return { state: 'closed' }
  if (stay.from < offer.availableFrom || stay.to > offer.availableTo) return { state: 'outside' }
  const around = withBuffer(stay, offer.bufferDays)
  if (offer.mode === 'exclusive') {
    const rival = rivals(offer, reservations, around).sort((a, b) => (a.from < b.from ? -1 : 1))[0]
    if (rival) return { state: 'taken', from: rival.from, to: lastDay(rival), firm: rival.state !== 'tentative' }
  }
  if (offer.mode === 'capacity') {
    const { day, used } = busiestDay(offer, reservations, around)
    return counted(offer, offer.quantity - used, day)
  }
  if (isLedgered(offer)) return counted(offer, stockLeft(offer, reservations), null)
  return { state: 'free', left: null, of: offer.quantity }
}

/** Whether at least something could be asked for and had. */
export function hasSome({ state }: Availability): boolean {
  return state === 'free' || state === 'part'
}

function counted({ quantity: of }: Offer, left: number, day: Day | null): Availability {
  if (left <= 0) return { state: 'full', day }
  return left < of ? { state: 'part', left, of, day } : { state: 'free', left, of }
}
