import { confirmInput } from '#app/domain/resources/booking.input.ts'
import { decideConfirm } from '#app/domain/resources/decide-answer.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { booked } from './booked.ts'
import { lockDeskOf } from './locks.ts'
import { writeReservations } from './write-reservations.ts'

export const confirmReservation = defineCommand({
  name: 'resources.confirm',
  summary: 'Make a hold firm.',
  input: confirmInput,
  async run(context, { reservationId, version }) {
    const found = await lockDeskOf(context.tx, context.actor, reservationId, context.readClock)
    if (!found) return refuse('not_found')

    const decided = decideConfirm({ ...found, reservationId, version, actor: context.actor })
    if (!decided.ok) return decided

    await writeReservations(context, found.desk, decided.value.after)
    return ok(booked(found.desk.offer, decided.value), decided.events)
  },
})
