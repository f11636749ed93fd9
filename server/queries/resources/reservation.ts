import { reservationInput } from '#app/domain/resources/catalogue.input.ts'
import { dayIn } from '#app/domain/resources/days.ts'
import { noticeDays } from '#app/domain/resources/decide-release.ts'
import { shortageOf } from '#app/domain/resources/fit.ts'
import { deliverySides, releasingSide, seesReservation } from '#app/domain/resources/rights.ts'
import { settle, usualHoldDays } from '#app/domain/resources/settle.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { sightOfProject } from '#server/queries/projects/visible.ts'
import { defineQuery } from '#server/queries/query.ts'
import { loadBodyRefs } from './body-refs.ts'
import { loadDossierRefs } from './dossier-refs.ts'
import { loadCounted } from './load-counted.ts'
import { offerInclude, toOfferView } from './offer-view.ts'
import { loadReservationHistory } from './reservation-history.ts'
import { toReservationView } from './reservation-view.ts'
import { toOffer, toReservation } from './rows.ts'

/** One reservation for those concerned, what they can do with it, and how it came about. Refuses `not_found`. */
export const reservation = defineQuery({
  name: 'resources.reservation',
  summary: 'One reservation, what you may do with it, and its history.',
  input: reservationInput,
  async run({ db, actor, now }, { reservationId }) {
    const stored = await db.reservation.findUnique({ where: { id: reservationId } })
    const row = stored && (await db.offer.findUnique({ where: { id: stored.offerId }, include: offerInclude }))
    if (!stored || !row) return refuse('not_found')
    const offer = toOffer(row)
    if (!seesReservation(actor, offer, stored, { sight: await sightOfProject(db, actor, stored.projectId) })) return refuse('not_found')

    const today = dayIn(now, offer.timeZone)
    const booked = await loadCounted(db, [offer.id])
    const { reservations: all } = settle(offer, booked.get(offer.id) ?? [], now)
    const current = all.find((each) => each.id === reservationId) ?? toReservation(stored)
    const [forums, dossiers, requester, history] = await Promise.all([
      loadBodyRefs(db, [stored.forumId]),
      loadDossierRefs(db, actor, [stored.projectId]),
      db.person.findUnique({ where: { id: stored.requestedById }, select: { name: true } }),
      loadReservationHistory(db, reservationId),
    ])
    const others = all.filter((each) => each.id !== reservationId)
    return ok({
      reservation: toReservationView(offer, current, { actor, today, all, forums, dossiers }),
      offer: toOfferView(row, all, today),
      today,
      requestedBy: requester?.name ?? null,
      /** Why the dates could not be held now; null when they can, or are. */
      shortage: current.state === 'requested' ? shortageOf(offer, others, current) : null,
      side: releasingSide(actor, offer, current),
      deliverySides: deliverySides(actor, offer, current),
      noticeDays,
      holdDays: usualHoldDays,
      history,
    })
  },
})
