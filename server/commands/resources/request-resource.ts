import { requestInput } from '#app/domain/resources/booking.input.ts'
import { decideRequest } from '#app/domain/resources/decide-ask.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { booked } from './booked.ts'
import { lockDesk, readDossier } from './locks.ts'
import { writeReservations } from './write-reservations.ts'

export const requestResource = defineCommand({
  name: 'resources.request',
  summary: 'Ask for dates or units for a dossier; held at once when the offer needs no answer, waiting in line when they are taken.',
  input: requestInput,
  async run(context, { offerId, projectId, ...ask }) {
    const { tx, actor, newId } = context
    const desk = await lockDesk(tx, offerId, context.readClock)
    const dossier = await readDossier(tx, actor, projectId)
    if (!desk || !dossier) return refuse('not_found')

    const decided = decideRequest({ desk, dossier, actor, ask: { ...ask, orWait: true }, id: newId() })
    if (!decided.ok) return decided

    await writeReservations(context, desk, decided.value.after)
    return ok(booked(desk.offer, decided.value), decided.events)
  },
})
