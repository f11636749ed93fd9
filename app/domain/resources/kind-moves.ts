import { isLedgered, type Offer } from './offer.ts'
import { isHeld, type Reservation } from './reservation.ts'

export type KindReason = 'offer' | 'withdrawal' | 'reservation' | 'release' | 'delivery'

/** Units of an offer on their way between its accounts in the kind ledger. */
export type KindMove = {
  readonly reason: KindReason
  readonly quantity: number
  readonly from: 'world' | 'available' | 'reserved' | 'delivered'
  readonly to: 'world' | 'available' | 'reserved' | 'delivered'
  /** Whose reserved or delivered units they are. */
  readonly reservation: Pick<Reservation, 'id' | 'projectId'> | null
}

/**
 * What a reservation's change means for the stock (domain.md §3.3, invariant 13): reserved on a hold, back on a
 * release, delivered when both sides said so, and the rest back.
 */
export function kindMoves(offer: Offer, before: Reservation | null, after: Reservation): readonly KindMove[] {
  if (!isLedgered(offer)) return []
  const wasHeld = before !== null && isHeld(before)
  const { quantity } = after
  if (!wasHeld && isHeld(after)) return [{ reason: 'reservation', quantity, from: 'available', to: 'reserved', reservation: after }]
  if (!wasHeld || isHeld(after)) return []
  const delivered = after.state === 'delivered' ? (after.deliveredQuantity ?? 0) : 0
  const moves: readonly KindMove[] = [
    { reason: 'delivery', quantity: delivered, from: 'reserved', to: 'delivered', reservation: after },
    { reason: 'release', quantity: quantity - delivered, from: 'reserved', to: 'available', reservation: after },
  ]
  return moves.filter((move) => move.quantity > 0)
}

/** The stock comes into the ledger with its offer, and what is left of it goes with the withdrawal. */
export function stockMoves(before: Pick<Offer, 'state'> | null, after: Offer, left: number): readonly KindMove[] {
  if (!isLedgered(after)) return []
  const wasStocked = before !== null && (before.state === 'offered' || before.state === 'paused')
  if (!wasStocked && after.state === 'offered') return [{ reason: 'offer', quantity: after.quantity, from: 'world', to: 'available', reservation: null }]
  if (wasStocked && after.state === 'withdrawn' && left > 0) {
    return [{ reason: 'withdrawal', quantity: left, from: 'available', to: 'world', reservation: null }]
  }
  return []
}
