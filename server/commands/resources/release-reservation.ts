import { releaseInput } from '#app/domain/resources/booking.input.ts'
import { decideRelease } from '#app/domain/resources/decide-release.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { booked } from './booked.ts'
import { lockDeskOf } from './locks.ts'
import { writeReservations } from './write-reservations.ts'

export const releaseReservation = defineCommand({
  name: 'resources.release',
  summary: 'Let a reservation go; whoever waits and then fits is promoted.',
  input: releaseInput,
  async run(context, { reservationId, reason, version }) {
    const found = await lockDeskOf(context.tx, context.actor, reservationId, context.readClock)
    if (!found) return refuse('not_found')

    const decided = decideRelease({ ...found, reservationId, version, actor: context.actor }, reason)
    if (!decided.ok) return decided

    await writeReservations(context, found.desk, decided.value.after)
    return ok(booked(found.desk.offer, decided.value), decided.events)
  },
})
