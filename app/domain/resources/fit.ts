import { type Day, lastDay, overlap, type Stay, withBuffer } from './days.ts'
import { isLedgered, type Offer } from './offer.ts'
import { isHeld, type Reservation } from './reservation.ts'

/** Why a wish does not fit, and the figure that says so. */
export type Shortage =
  | { readonly code: 'dates_taken'; readonly from: Day; readonly to: Day }
  | { readonly code: 'capacity_short'; readonly day: Day; readonly free: number }
  | { readonly code: 'stock_short'; readonly left: number }

export type Wish = Stay & { readonly quantity: number }

/**
 * Whether the wish fits beside what others hold, or why not (domain.md §3.2). `others` may hold every
 * reservation of the offer but the wish itself.
 */
export function shortageOf(offer: Offer, others: readonly Reservation[], wish: Wish): Shortage | null {
  const stay = withBuffer(wish, offer.bufferDays)
  if (offer.mode === 'exclusive') {
    const rival = rivals(offer, others, stay).sort((a, b) => (a.from < b.from ? -1 : 1))[0]
    if (rival) return { code: 'dates_taken', from: rival.from, to: lastDay(rival) }
  }
  if (offer.mode === 'capacity') {
    const { day, used } = busiestDay(offer, others, stay)
    if (used + wish.quantity > offer.quantity) return { code: 'capacity_short', day, free: Math.max(0, offer.quantity - used) }
  }
  const left = isLedgered(offer) ? stockLeft(offer, others) : null
  return left !== null && left < wish.quantity ? { code: 'stock_short', left } : null
}

/** Those who hold some of the days, set-up and tear-down included on both sides. */
export function rivals(offer: Offer, others: readonly Reservation[], stay: Stay): Reservation[] {
  return others.filter((other) => isHeld(other) && overlap(withBuffer(other, offer.bufferDays), stay))
}

/** The day of the stay on which most units are taken, and how many; the first such day. */
export function busiestDay(offer: Offer, others: readonly Reservation[], stay: Stay): { readonly day: Day; readonly used: number } {
  const taken = rivals(offer, others, stay).map((other) => ({ ...withBuffer(other, offer.bufferDays), quantity: other.quantity }))
  // The sum only rises where a reservation begins, so those days and the first are enough.
  const days = [stay.from, ...taken.map((other) => other.from).filter((day) => day > stay.from)].sort()
  const sums = days.map((day) => ({ day, used: usedOn(taken, day) }))
  return sums.reduce((most, each) => (each.used > most.used ? each : most))
}

function usedOn(taken: readonly Wish[], day: Day): number {
  return taken.reduce((sum, { from, to, quantity }) => (from <= day && day < to ? sum + quantity : sum), 0)
}

/** What is neither reserved nor delivered of a stock, or of an expert's days in all. */
export function stockLeft(offer: Pick<Offer, 'quantity'>, reservations: readonly Reservation[]): number {
  const gone = reservations.reduce((sum, each) => {
    if (isHeld(each)) return sum + each.quantity
    return each.state === 'delivered' ? sum + (each.deliveredQuantity ?? 0) : sum
  }, 0)
  return offer.quantity - gone
}
