import type { Reservation } from '#app/domain/resources/reservation.ts'
import type { Tx } from '#server/db/client.ts'
import { toReservation } from './rows.ts'

const counted = ['requested', 'waitlisted', 'tentative', 'confirmed', 'in_use', 'delivered']

/** By offer, every reservation that still counts: open, held, or delivered out of a stock. */
export async function loadCounted(db: Pick<Tx, 'reservation'>, offerIds: readonly string[]): Promise<ReadonlyMap<string, readonly Reservation[]>> {
  const rows = await db.reservation.findMany({ where: { offerId: { in: [...offerIds] }, state: { in: counted } } })
  const byOffer = new Map<string, Reservation[]>()
  for (const each of rows.map(toReservation)) byOffer.set(each.offerId, [...(byOffer.get(each.offerId) ?? []), each])
  return byOffer
}
