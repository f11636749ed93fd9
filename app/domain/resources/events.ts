type OfferPayload = { readonly code: string; readonly ownerId: string }

type ReservationPayload = {
  readonly offerId: string
  readonly ownerId: string
  /** The forum that asked. */
  readonly forumId: string
  readonly from: string
  /** First day after the stay. */
  readonly to: string
  readonly quantity: number
}

export type ResourcesEvents = {
  'offer.drafted': OfferPayload
  'offer.published': OfferPayload
  'offer.paused': OfferPayload
  'offer.resumed': OfferPayload
  'offer.withdrawn': OfferPayload
  'reservation.requested': ReservationPayload
  /** `place` on the waiting list, 1 the first. */
  'reservation.waitlisted': ReservationPayload & { readonly place: number }
  /** Held until `expiresAt`, ISO 8601. */
  'reservation.held': ReservationPayload & { readonly expiresAt: string }
  /** From the waiting list to a hold until `expiresAt`. */
  'reservation.promoted': ReservationPayload & { readonly expiresAt: string }
  'reservation.confirmed': ReservationPayload
  'reservation.declined': ReservationPayload
  'reservation.released': ReservationPayload & { readonly by: 'user' | 'owner' | 'secretariat' }
  'reservation.expired': ReservationPayload
  /** One side stated what was delivered; the other has still to confirm it. */
  'reservation.delivery_stated': ReservationPayload & { readonly by: 'user' | 'owner'; readonly delivered: number }
  'reservation.delivered': ReservationPayload & { readonly delivered: number }
  'reservation.no_show': ReservationPayload
}
