import { can } from '#app/domain/members/permissions.ts'
import { isDossierState } from '#app/domain/projects/states.ts'
import { ofDossierInput } from '#app/domain/resources/catalogue.input.ts'
import { dayIn } from '#app/domain/resources/days.ts'
import { isFinal, isHeld } from '#app/domain/resources/reservation.ts'
import { askingBody, takesBookings } from '#app/domain/resources/rights.ts'
import { settle } from '#app/domain/resources/settle.ts'
import { sumByCurrency } from '#app/domain/resources/value.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { mayReadProject } from '#server/queries/projects/visible.ts'
import { defineQuery } from '#server/queries/query.ts'
import { loadBodyRefs } from './body-refs.ts'
import { loadDossierRefs } from './dossier-refs.ts'
import { loadCounted } from './load-counted.ts'
import { type OfferView, offerInclude, toOfferView } from './offer-view.ts'
import { type ReservationView, toReservationView } from './reservation-view.ts'
import { toOffer, toReservation } from './rows.ts'

export type DossierReservation = ReservationView & {
  readonly offer: Pick<OfferView, 'id' | 'code' | 'title' | 'lang' | 'kind' | 'mode' | 'unit' | 'place' | 'timeZone' | 'owner'>
}

/**
 * What a dossier borrows, and what it is worth in kind: sums by currency of what is held or confirmed and of
 * what was delivered, apart from each other and never added to cash. Refuses `not_found` to whoever may not read
 * the dossier.
 */
export const ofDossier = defineQuery({
  name: 'resources.of-dossier',
  summary: 'What a dossier asks for, holds and was lent, with its declared value in kind.',
  input: ofDossierInput,
  async run({ db, actor, now }, { projectId }) {
    if (!(await mayReadProject(db, actor, projectId))) return refuse('not_found')
    const project = await db.project.findUnique({
      where: { id: projectId },
      select: { state: true, leadId: true, partners: { where: { state: { in: ['invited', 'consented'] } }, select: { forumId: true } } },
    })
    if (!project || !isDossierState(project.state)) return refuse('not_found')
    const own = await db.reservation.findMany({ where: { projectId } })
    const offerIds = [...new Set(own.map((each) => each.offerId))]
    const [offers, booked, forums, dossiers] = await Promise.all([
      db.offer.findMany({ where: { id: { in: offerIds } }, include: offerInclude }),
      loadCounted(db, offerIds),
      loadBodyRefs(
        db,
        own.map((each) => each.forumId),
      ),
      loadDossierRefs(db, actor, [projectId]),
    ])
    const items = own.map(toReservation).flatMap((stored): DossierReservation[] => {
      const row = offers.find((each) => each.id === stored.offerId)
      if (!row) return []
      const offer = toOffer(row)
      const today = dayIn(now, offer.timeZone)
      const { reservations: all } = settle(offer, booked.get(offer.id) ?? [], now)
      const current = all.find((each) => each.id === stored.id) ?? stored
      const { id, code, title, lang, kind, mode, unit, place, timeZone, owner } = toOfferView(row, all, today)
      return [
        {
          ...toReservationView(offer, current, { actor, today, all, forums, dossiers }),
          offer: { id, code, title, lang, kind, mode, unit, place, timeZone, owner },
        },
      ]
    })
    const forumId = askingBody(actor, { leadId: project.leadId, partnerIds: project.partners.map((each) => each.forumId) })
    return ok({
      projectId,
      items: items.sort(byStanding),
      value: { held: worth(items.filter(isHeld)), delivered: worth(items.filter((each) => each.state === 'delivered')) },
      mayAsk: forumId !== null && can(actor, 'resources.request', [forumId]) && takesBookings(project.state),
    })
  },
})

function worth(items: readonly ReservationView[]) {
  return sumByCurrency(items.flatMap((each) => each.value ?? []))
}

/** What is alive first, by its days; what is over after it. */
function byStanding(a: ReservationView, b: ReservationView): number {
  return Number(isFinal(a)) - Number(isFinal(b)) || (a.from < b.from ? -1 : 1)
}
