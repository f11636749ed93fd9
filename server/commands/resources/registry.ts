import { confirmDelivery } from './confirm-delivery.ts'
import { confirmReservation } from './confirm-reservation.ts'
import { declineRequest } from './decline-request.ts'
import { holdDates } from './hold-dates.ts'
import { offerResource } from './offer-resource.ts'
import { pauseOffer } from './pause-offer.ts'
import { publishOffer } from './publish-offer.ts'
import { releaseReservation } from './release-reservation.ts'
import { requestResource } from './request-resource.ts'
import { withdrawOffer } from './withdraw-offer.ts'

export const resourcesCommands = {
  'resources.offer': offerResource,
  'resources.publish-offer': publishOffer,
  'resources.pause-offer': pauseOffer,
  'resources.withdraw-offer': withdrawOffer,
  'resources.request': requestResource,
  'resources.hold': holdDates,
  'resources.decline': declineRequest,
  'resources.confirm': confirmReservation,
  'resources.release': releaseReservation,
  'resources.confirm-delivery': confirmDelivery,
} as const
