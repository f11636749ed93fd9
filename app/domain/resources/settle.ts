import { addDays, type Day, dayIn, earliest, latest, startOfDay } from './days.ts'
import { shortageOf } from './fit.ts'
import type { Offer } from './offer.ts'
import { byAge, isOpen, type Reservation } from './reservation.ts'

/** Days that a hold lasts when its owner says nothing else. */
export const usualHoldDays = 14
export const longestHoldDays = 90

/**
 * When a hold lapses: the end of its last day in the resource's time zone, and before the stay begins.
 */
export function holdExpiry(offer: Pick<Offer, 'timeZone'>, { from }: { readonly from: Day }, now: Date, days = usualHoldDays): Date {
  const today = dayIn(now, offer.timeZone)
  const lastDayOfHold = latest(today, earliest(addDays(today, days), addDays(from, -1)))
  return startOfDay(addDays(lastDayOfHold, 1), offer.timeZone)
}

export type Settled = {
  /** Every reservation as it stands now. */
  readonly reservations: readonly Reservation[]
  readonly expired: readonly Reservation[]
  readonly promoted: readonly Reservation[]
}

/**
 * What the passing of time and the letting go of others did to an offer: holds past their end lapse, requests
 * whose days are over lapse, and whoever waits and now fits is promoted to a hold, in the order of asking
 * (domain.md §3.2). Readers show it; the next command and the job write it.
 */
export function settle(offer: Offer, reservations: readonly Reservation[], now: Date): Settled {
  const today = dayIn(now, offer.timeZone)
  const expired: Reservation[] = []
  const promoted: Reservation[] = []
  let current = reservations.map((each): Reservation => {
    if (!hasLapsed(each, now, today)) return each
    const lapsed = { ...each, state: 'expired', holdExpiresAt: null } as const
    expired.push(lapsed)
    return lapsed
  })
  if (offer.state !== 'offered') return { reservations: current, expired, promoted }
  for (const waiting of current.filter((each) => each.state === 'waitlisted' && each.from >= today).sort(byAge)) {
    const others = current.filter((each) => each.id !== waiting.id)
    if (shortageOf(offer, others, waiting)) continue
    const hold = { ...waiting, state: 'tentative', holdExpiresAt: holdExpiry(offer, waiting, now) } as const
    promoted.push(hold)
    current = [...others, hold]
  }
  return { reservations: current, expired, promoted }
}

function hasLapsed(each: Reservation, now: Date, today: Day): boolean {
  if (each.state === 'tentative') return each.holdExpiresAt !== null && each.holdExpiresAt <= now
  return isOpen(each) && each.to <= today
}
