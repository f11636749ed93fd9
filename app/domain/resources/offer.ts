import type { Currency } from '../money.ts'
import type { Day } from './days.ts'
import type { Kind, Mode, Unit } from './kinds.ts'

/** `exhausted` and `expired` are read from the stock and the dates, never stored. */
export const offerStates = ['draft', 'offered', 'paused', 'withdrawn'] as const
export type OfferState = (typeof offerStates)[number]

/** What the rules need to know of a thing that a body lends. */
export type Offer = {
  readonly id: string
  readonly code: string
  readonly ownerId: string
  readonly kind: Kind
  readonly mode: Mode
  readonly unit: Unit
  /** exclusive: 1, or the days an expert can give in all · capacity: units on each day · consumable: the whole stock. */
  readonly quantity: number
  /** Declared value of one unit in 1/10000 of `currency`; null when none is declared. */
  readonly unitValue: bigint | null
  readonly currency: Currency
  readonly availableFrom: Day
  /** First day on which it is no longer available. */
  readonly availableTo: Day
  readonly bufferDays: number
  /** Holds need no answer of the owner. */
  readonly autoHold: boolean
  readonly timeZone: string
  readonly state: OfferState
}

/** Whether its units are counted in the kind ledger: a stock, or the days an expert can give in all (rulings.md 17). */
export function isLedgered(offer: Pick<Offer, 'mode' | 'kind'>): boolean {
  return offer.mode === 'consumable' || offer.kind === 'expert'
}
