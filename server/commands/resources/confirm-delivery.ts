import { deliveryInput } from '#app/domain/resources/booking.input.ts'
import { decideDelivery } from '#app/domain/resources/decide-delivery.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { booked } from './booked.ts'
import { lockDeskOf } from './locks.ts'
import { writeReservations } from './write-reservations.ts'

export const confirmDelivery = defineCommand({
  name: 'resources.confirm-delivery',
  summary: 'Say what was delivered; it stands once both sides say the same.',
  input: deliveryInput,
  async run(context, { reservationId, quantity, version }) {
    const found = await lockDeskOf(context.tx, context.actor, reservationId, context.readClock)
    if (!found) return refuse('not_found')

    const decided = decideDelivery({ ...found, reservationId, version, actor: context.actor }, quantity)
    if (!decided.ok) return decided

    await writeReservations(context, found.desk, decided.value.after)
    return ok(booked(found.desk.offer, decided.value), decided.events)
  },
})
