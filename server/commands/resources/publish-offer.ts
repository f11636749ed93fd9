import { decidePublish } from '#app/domain/resources/decide-offer.ts'
import { onOffer } from '#app/domain/resources/offer.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockDesk } from './locks.ts'
import { writeOffer } from './write-offer.ts'

export const publishOffer = defineCommand({
  name: 'resources.publish-offer',
  summary: 'Put a draft into the catalogue, or a paused offer back.',
  input: onOffer,
  async run(context, { offerId }) {
    const desk = await lockDesk(context.tx, offerId, context.readClock)
    if (!desk) return refuse('not_found')

    const decided = decidePublish(context.actor, desk)
    if (!decided.ok) return decided

    await writeOffer(context, desk, decided.value)
    return ok({ offerId, state: decided.value.offer.state }, decided.events)
  },
})
