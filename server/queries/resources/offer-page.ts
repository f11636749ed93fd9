import { dossierStates } from '#app/domain/projects/states.ts'
import { actsOnOffer } from '#app/domain/resources/acts.ts'
import type { TakenDays } from '#app/domain/resources/calendar.ts'
import { offerPageInput } from '#app/domain/resources/catalogue.input.ts'
import { type Day, dayIn, firstOfMonth, overlap, type Stay } from '#app/domain/resources/days.ts'
import { stockLeft } from '#app/domain/resources/fit.ts'
import { isLedgered } from '#app/domain/resources/offer.ts'
import { byAge, isHeld, isOpen, type Reservation } from '#app/domain/resources/reservation.ts'
import { mayAnswer, seesOffer, seesReservation, takesBookings } from '#app/domain/resources/rights.ts'
import { settle } from '#app/domain/resources/settle.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'
import { loadBodyRefs } from './body-refs.ts'
import { type DossierRef, loadAskingDossiers, loadDossierRefs } from './dossier-refs.ts'
import { offerInclude, toOfferView } from './offer-view.ts'
import { loadReadableIds } from './readable-dossiers.ts'
import { type ReservationView, toReservationView } from './reservation-view.ts'
import { toOffer, toReservation } from './rows.ts'

const months = 3

/** What is taken on the calendar; whose it is only for those who may know. */
export type Block = TakenDays & { readonly key: string; readonly reservationId: string | null; readonly dossier: DossierRef | null }

/** One offer, three months of its calendar, its reservations as far as the actor sees them, and what can be done. */
export const offerPage = defineQuery({
  name: 'resources.page',
  summary: 'One offer with its calendar, its waiting list and what you may do.',
  input: offerPageInput,
  async run({ db, actor, now }, { offerId, month }) {
    const row = await db.offer.findUnique({ where: { id: offerId }, include: offerInclude })
    if (!row) return refuse('not_found')
    const offer = toOffer(row)
    if (!seesOffer(actor, offer)) return refuse('not_found')
    const today = dayIn(now, offer.timeZone)
    const stored = (await db.reservation.findMany({ where: { offerId } })).map(toReservation)
    const { reservations } = settle(offer, stored, now)
    const window = calendarWindow(month, today)

    const projectIds = reservations.map((each) => each.projectId)
    const [readable, dossiers, forums] = await Promise.all([
      loadReadableIds(db, actor, projectIds),
      loadDossierRefs(db, actor, projectIds),
      loadBodyRefs(
        db,
        reservations.map((each) => each.forumId),
      ),
    ])
    const sees = (each: Reservation) => seesReservation(actor, offer, each, { sight: readable.has(each.projectId) ? 'full' : 'none' })
    const seen = { actor, today, all: reservations, forums, dossiers }
    const acts = actsOnOffer(actor, offer, today)
    return ok({
      offer: toOfferView(row, reservations, today),
      today,
      calendar: { ...window, blocks: blocks(reservations, window, sees, dossiers) },
      reservations: inOrder(reservations.filter(sees)).map((each): ReservationView => toReservationView(offer, each, seen)),
      waiting: reservations.filter((each) => each.state === 'waitlisted').length,
      stockLeft: isLedgered(offer) ? stockLeft(offer, reservations) : null,
      acts,
      /** The actor answers for the owner. */
      answers: mayAnswer(actor, offer) && actor.body.id === offer.ownerId,
      dossiers: acts.includes('ask') ? await loadAskingDossiers(db, actor, dossierStates.filter(takesBookings)) : [],
    })
  },
})

function calendarWindow(month: string | undefined, today: Day): Stay {
  const from = month ? `${month}-01` : firstOfMonth(today)
  return { from, to: firstOfMonth(from, months) }
}

function blocks(all: readonly Reservation[], window: Stay, sees: (each: Reservation) => boolean, dossiers: ReadonlyMap<string, DossierRef>): readonly Block[] {
  const shown = all.filter((each) => overlap(each, window) && (isHeld(each) || each.state === 'delivered' || (each.state === 'waitlisted' && sees(each))))
  return shown
    .sort((a, b) => (a.from < b.from ? -1 : 1))
    .map((each, at) => ({
      key: `${each.from}.${at}`,
      from: each.from,
      to: each.to,
      quantity: each.quantity,
      state: each.state === 'tentative' ? 'held' : each.state === 'waitlisted' ? 'waiting' : 'confirmed',
      reservationId: sees(each) ? each.id : null,
      dossier: dossiers.get(each.projectId) ?? null,
    }))
}

/** What needs an answer first, then what is held by date, then what is over, the latest first. */
function inOrder(reservations: readonly Reservation[]): readonly Reservation[] {
  const open = reservations.filter(isOpen).sort(byAge)
  const held = reservations.filter(isHeld).sort((a, b) => (a.from < b.from ? -1 : 1))
  const over = reservations.filter((each) => !isOpen(each) && !isHeld(each)).sort((a, b) => (a.from < b.from ? 1 : -1))
  return [...open, ...held, ...over.slice(0, 50)]
}
