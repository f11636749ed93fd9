import { holdInput } from '#app/domain/resources/booking.input.ts'
import { decideHold } from '#app/domain/resources/decide-answer.ts'
import { decideDirectHold } from '#app/domain/resources/decide-ask.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { booked } from './booked.ts'
import { lockDesk, lockDeskOf, readDossier } from './locks.ts'
import { writeReservations } from './write-reservations.ts'

export const holdDates = defineCommand({
  name: 'resources.hold',
  summary: 'Hold dates until they are confirmed: `reservationId` answers a request, `offerId` with dates holds in one step.',
  input: holdInput,
  async run(context, input) {
    const { tx, actor, newId, readClock } = context
    if ('reservationId' in input) {
      const found = await lockDeskOf(tx, actor, input.reservationId, readClock)
      if (!found) return refuse('not_found')
      const decided = decideHold({ ...found, ...input, actor }, input)
      if (!decided.ok) return decided
      await writeReservations(context, found.desk, decided.value.after)
      return ok(booked(found.desk.offer, decided.value), decided.events)
    }
    const desk = await lockDesk(tx, input.offerId, readClock)
    const dossier = await readDossier(tx, actor, input.projectId)
    if (!desk || !dossier) return refuse('not_found')
    const decided = decideDirectHold({ desk, dossier, actor, ask: input, id: newId() })
    if (!decided.ok) return decided
    await writeReservations(context, desk, decided.value.after)
    return ok(booked(desk.offer, decided.value), decided.events)
  },
})
