import type { Demo } from './demo-data.ts'
import { peopleOf, type Stage } from './stage.ts'
import { type Act, daysAfter } from './timeline.ts'

type Reservation = Demo['reservations'][number]

/** What the forums lend, all offered on one day so that the codes come in order. */
export function resourceActs({ resources }: Demo): readonly Act<Stage>[] {
  return resources.map((resource, at) => ({
    at: `2025-08-18T08:${String(at).padStart(2, '0')}`,
    run: async (stage) => {
      const { demo, calendar } = stage
      const forum = demo.forums.find(({ code }) => code === resource.forum)
      const { offerId } = await stage.act(peopleOf(demo, resource.forum).admin, 'resources.offer', {
        kind: resource.kind,
        mode: resource.mode,
        title: resource.title,
        unit: resource.unit,
        quantity: resource.quantity,
        unitValue: String(resource.eur_per_unit),
        availableFrom: calendar.day(resource.from),
        availableLastDay: calendar.day(resource.to),
        place: resource.kind === 'venue' || resource.kind === 'accommodation' ? forum?.host_city : '',
      })
      stage.keep(resource.id, offerId)
    },
  }))
}

/** When a reservation was asked for: what is only held was asked a few days ago. */
const askedOn: { readonly [id: string]: string } = { B03: '2026-03-02', B13: '2025-10-06' }

/** Dates asked for, held, confirmed and delivered, by whoever does it. */
export function reservationActs({ reservations }: Demo): readonly Act<Stage>[] {
  return reservations.flatMap((reservation, at): readonly Act<Stage>[] => {
    const minute = String(at).padStart(2, '0')
    const on = askedOn[reservation.id] ?? (reservation.state === 'confirmed' ? '2026-05-04' : '2026-05-21')
    const delivery = `${daysAfter(reservation.to_inclusive, 3)}T09:${minute}`
    return [
      { at: `${on}T08:${minute}`, run: (stage) => book(stage, reservation, on) },
      ...(reservation.state === 'delivered' ? [{ at: delivery, run: (stage: Stage) => deliver(stage, reservation) }] : []),
    ]
  })
}

/** The owner holds at once for its own dossier; others ask, and the owner answers. */
async function book(stage: Stage, reservation: Reservation, on: string): Promise<void> {
  const { user, owner } = sides(stage, reservation)
  const { from, to_inclusive, quantity, state, hold_expires } = reservation
  const dates = { from: stage.calendar.day(from), lastDay: stage.calendar.day(to_inclusive), quantity }
  const asked = { offerId: stage.id(reservation.resource), projectId: stage.id(reservation.project), ...dates }
  const holdDays = hold_expires ? daysBetween(on, hold_expires) : undefined
  const booked = user === owner ? await stage.act(owner, 'resources.hold', { ...asked, holdDays }) : await stage.act(user, 'resources.request', asked)
  const { reservationId } = booked
  stage.keep(reservation.id, reservationId)
  if (state === 'waitlisted') return
  if (user !== owner) await stage.act(owner, 'resources.hold', { reservationId, holdDays })
  if (state !== 'tentative') await stage.act(owner, 'resources.confirm', { reservationId })
}

async function deliver(stage: Stage, reservation: Reservation): Promise<void> {
  const { user, owner } = sides(stage, reservation)
  for (const side of new Set([user, owner])) {
    await stage.act(side, 'resources.confirm-delivery', { reservationId: stage.id(reservation.id), quantity: reservation.quantity })
  }
}

/** The administrators of the forum that asks and of the one that lends; a lead lends to itself. */
function sides({ demo }: Stage, { resource, project }: Reservation): { readonly user: string; readonly owner: string } {
  const ownerCode = demo.resources.find(({ id }) => id === resource)?.forum ?? ''
  const dossier = demo.projects.find(({ key }) => key === project)
  const owner = peopleOf(demo, ownerCode).admin
  const lead = peopleOf(demo, dossier?.lead ?? '').admin
  return { owner, user: dossier?.lead === ownerCode ? owner : lead }
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
