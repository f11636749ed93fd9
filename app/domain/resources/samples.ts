import type { Offer } from './offer.ts'
import type { Reservation } from './reservation.ts'

/** A hall in Lomé, for tests. */
export function anOffer(given: Partial<Offer> = {}): Offer {
  return {
    id: 'offer',
    code: 'R01',
    ownerId: 'owner',
    kind: 'venue',
    mode: 'exclusive',
    unit: 'day',
    quantity: 1,
    unitValue: 18_000_000n,
    currency: 'EUR',
    availableFrom: '2026-01-01',
    availableTo: '2027-01-01',
    bufferDays: 0,
    autoHold: false,
    timeZone: 'Africa/Lome',
    state: 'offered',
    ...given,
  }
}

/** A request for three days in October, for tests. */
export function aReservation(given: Partial<Reservation> = {}): Reservation {
  return {
    id: 'reservation',
    offerId: 'offer',
    projectId: 'project',
    forumId: 'asker',
    from: '2026-10-12',
    to: '2026-10-15',
    quantity: 1,
    state: 'requested',
    holdExpiresAt: null,
    note: '',
    reason: null,
    deliveredQuantity: null,
    ownerConfirmedDelivery: false,
    userConfirmedDelivery: false,
    requestedById: 'person',
    requestedAt: new Date('2026-06-01T09:00:00Z'),
    version: 1,
    ...given,
  }
}
