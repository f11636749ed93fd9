import { decideEndingRejection } from '#app/domain/pool/decide-proposed-ending.ts'
import { rejectEndingInput } from '#app/domain/pool/ending.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockEnding, lockPurse } from './load-ending.ts'
import { loadTerms } from './load-terms.ts'

/**
 * Another coordinator does not approve a write-off or a refund, and says why; nothing moves. Refuses
 * `not_permitted`, `conflicted`, `already_decided`, `four_eyes`.
 */
export const rejectEnding = defineCommand({
  name: 'pool.reject-ending',
  summary: 'Refuse a write-off or a refund to a contributor that another proposed, and say why.',
  stepUp: true,
  input: rejectEndingInput,
  async run({ tx, actor, now }, { endingId, reason }) {
    const locked = await lockEnding(tx, actor, endingId)
    if (!locked) return refuse('not_found')
    const { contribution, ending } = locked
    const { base } = await loadTerms(tx)
    const decided = decideEndingRejection(actor, contribution, ending, await lockPurse(tx, contribution.id, base))
    if (!decided.ok) return decided

    await tx.ending.update({ where: { id: endingId }, data: { state: 'rejected', answer: reason, decidedById: actor.personId, decidedAt: now } })
    return ok({ endingId, contributionId: contribution.id }, decided.events)
  },
})
