import { type Availability, availabilityOf, hasSome } from '#app/domain/resources/availability.ts'
import { catalogueInput } from '#app/domain/resources/catalogue.input.ts'
import { addDays, dayIn, type Stay } from '#app/domain/resources/days.ts'
import { readsCatalogue } from '#app/domain/resources/rights.ts'
import { settle } from '#app/domain/resources/settle.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'
import { loadCounted } from './load-counted.ts'
import { type OfferView, offerInclude, toOfferView } from './offer-view.ts'
import { toOffer } from './rows.ts'
import { selectOffers } from './select-offers.ts'

const pageSize = 50

export type CatalogueLine = OfferView & { readonly availability: Availability }

/**
 * What the forums lend each other, with what of it is there on the days asked for, or today. `all` counts the
 * catalogue, `total` what passes the filters.
 */
export const catalogue = defineQuery({
  name: 'resources.catalogue',
  summary: 'Things that forums lend, filtered by words, kind, mode, forum, place and free days.',
  input: catalogueInput,
  async run({ db, actor, now }, { stay, free, page, ...filters }) {
    if (!readsCatalogue(actor)) return refuse('not_found')
    const [ids, all] = await Promise.all([selectOffers(db, actor, now, filters), selectOffers(db, actor, now, {})])
    const rows = await db.offer.findMany({ where: { id: { in: [...ids] } }, include: offerInclude })
    const booked = await loadCounted(db, ids)
    const lines = ids.flatMap((id): CatalogueLine[] => {
      const row = rows.find((each) => each.id === id)
      if (!row) return []
      const offer = toOffer(row)
      const today = dayIn(now, offer.timeZone)
      const { reservations } = settle(offer, booked.get(id) ?? [], now)
      const days: Stay = stay ?? { from: today, to: addDays(today, 1) }
      return [{ ...toOfferView(row, reservations, today), availability: availabilityOf(offer, reservations, days) }]
    })
    const kept = free ? lines.filter((line) => hasSome(line.availability)) : lines
    return ok({
      items: kept.slice((page - 1) * pageSize, page * pageSize),
      total: kept.length,
      all: all.length,
      page,
      pages: Math.max(1, Math.ceil(kept.length / pageSize)),
      stay,
      forums: new Set(lines.map((line) => line.owner.code)).size,
    })
  },
})
