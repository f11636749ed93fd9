import { decideWithdraw } from '#app/domain/resources/decide-offer.ts'
import { withdrawOfferInput } from '#app/domain/resources/offer.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockDesk } from './locks.ts'
import { writeOffer } from './write-offer.ts'

export const withdrawOffer = defineCommand({
  name: 'resources.withdraw-offer',
  summary: 'Take an offer out of the catalogue for good; refused while anything is held.',
  input: withdrawOfferInput,
  async run(context, { offerId, reason }) {
    const desk = await lockDesk(context.tx, offerId, context.readClock)
    if (!desk) return refuse('not_found')

    const decided = decideWithdraw(context.actor, desk, reason)
    if (!decided.ok) return decided

    await writeOffer(context, desk, decided.value)
    return ok({ offerId, state: decided.value.offer.state }, decided.events)
  },
})
