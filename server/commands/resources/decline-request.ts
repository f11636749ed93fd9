import { declineInput } from '#app/domain/resources/booking.input.ts'
import { decideDecline } from '#app/domain/resources/decide-answer.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { booked } from './booked.ts'
import { lockDeskOf } from './locks.ts'
import { writeReservations } from './write-reservations.ts'

export const declineRequest = defineCommand({
  name: 'resources.decline',
  summary: 'Say no to a request, or strike it from the waiting list, with a reason.',
  input: declineInput,
  async run(context, { reservationId, reason, version }) {
    const found = await lockDeskOf(context.tx, context.actor, reservationId, context.readClock)
    if (!found) return refuse('not_found')

    const decided = decideDecline({ ...found, reservationId, version, actor: context.actor }, reason)
    if (!decided.ok) return decided

    await writeReservations(context, found.desk, decided.value.after)
    return ok(booked(found.desk.offer, decided.value), decided.events)
  },
})
