import { rejectClosingInput } from '#app/domain/pool/books.input.ts'
import { refuseClosingAnswer } from '#app/domain/pool/period.ts'
import { periodEvent } from '#app/domain/pool/period-event.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockClosing } from './load-closing.ts'

/** Another coordinator leaves the period open, and says why. Refuses `not_permitted`, `nothing_to_confirm`, `four_eyes`. */
export const rejectClosing = defineCommand({
  name: 'pool.reject-closing',
  summary: 'Leave a period open that finance asked to close, and say why.',
  stepUp: true,
  input: rejectClosingInput,
  async run({ tx, actor, now }, { closingId, answer }) {
    const closing = await lockClosing(tx, actor, closingId)
    if (!closing) return refuse('not_found')
    const refused = refuseClosingAnswer(actor, closing)
    if (refused) return refused

    await tx.periodClosing.update({ where: { id: closingId }, data: { state: 'rejected', answer, decidedById: actor.personId, decidedAt: now } })
    return ok({ closingId }, [periodEvent('period.rejected', closingId, closing.through)])
  },
})
