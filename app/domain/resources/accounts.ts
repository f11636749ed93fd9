import type { AccountRef } from '../pool/accounts.ts'
import type { TransferDraft } from '../pool/transfer.ts'
import type { KindMove } from './kind-moves.ts'
import type { Offer } from './offer.ts'

type Stocked = Pick<Offer, 'id' | 'unit'>
type Holder = { readonly id: string; readonly projectId: string }

/** Where the units of an offer come from, and go when it is withdrawn. */
export function stockSource({ id, unit }: Stocked): AccountRef {
  return { key: `world:kind:${id}`, ledger: 'kind', unit, kind: 'world', offerId: id }
}

/** What of a stock nobody holds. */
export function stockAvailable({ id, unit }: Stocked): AccountRef {
  return { key: `available:kind:${id}`, ledger: 'kind', unit, kind: 'available', offerId: id }
}

export function stockReserved({ id, unit }: Stocked, holder: Holder): AccountRef {
  return { key: `reserved:${holder.id}`, ledger: 'kind', unit, kind: 'reserved', offerId: id, projectId: holder.projectId }
}

/** What a dossier was given of an offer; each offer counts in a unit of its own. */
export function stockDelivered({ id, unit }: Stocked, holder: Holder): AccountRef {
  return { key: `delivered:${id}:${holder.projectId}`, ledger: 'kind', unit, kind: 'delivered', offerId: id, projectId: holder.projectId }
}

/** A move of units as an entry of the kind ledger. */
export function kindTransfer(offer: Stocked, move: KindMove): TransferDraft {
  return {
    from: account(offer, move.from, move.reservation),
    to: account(offer, move.to, move.reservation),
    amount: BigInt(move.quantity),
    reason: move.reason,
  }
}

function account(offer: Stocked, side: KindMove['from'], holder: Holder | null): AccountRef {
  if (side === 'world') return stockSource(offer)
  if (side === 'available' || !holder) return stockAvailable(offer)
  return side === 'reserved' ? stockReserved(offer, holder) : stockDelivered(offer, holder)
}
