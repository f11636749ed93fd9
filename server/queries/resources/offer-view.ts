import type { Offer } from '#app/domain/resources/offer.ts'
import { type OfferStanding, offerStanding } from '#app/domain/resources/offer-standing.ts'
import type { Reservation } from '#app/domain/resources/reservation.ts'
import type { Prisma } from '#server/db/generated/client.ts'
import { type BodyRef, bodyRefSelect, toBodyRef } from './body-refs.ts'
import { toOffer } from './rows.ts'

export const offerInclude = { owner: { select: bodyRefSelect } } as const
export type OfferRow = Prisma.OfferGetPayload<{ include: typeof offerInclude }>

/** An offer as pages show it. `unitValue` is in 1/10000 of `currency`. */
export type OfferView = Omit<Offer, 'ownerId' | 'unitValue' | 'state'> & {
  readonly owner: BodyRef
  readonly title: string
  readonly lang: string
  readonly description: string
  readonly conditions: string
  readonly place: string
  readonly unitValue: string | null
  readonly state: OfferStanding
}

export function toOfferView(row: OfferRow, reservations: readonly Reservation[], today: string): OfferView {
  const offer = toOffer(row)
  const { ownerId: _, unitValue, state: __, ...terms } = offer
  const { title, lang, description, conditions, place } = row
  return {
    ...terms,
    ...{ title, lang, description, conditions, place },
    owner: toBodyRef(row.owner),
    unitValue: unitValue?.toString() ?? null,
    state: offerStanding(offer, reservations, today),
  }
}
