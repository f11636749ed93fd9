import { refuseReversalAnswer } from '#app/domain/pool/decide-reversal.ts'
import { rejectReversalInput } from '#app/domain/pool/reversal.input.ts'
import { reversalEvent } from '#app/domain/pool/reversal-event.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockReversal } from './load-reversal.ts'

/**
 * Another coordinator lets an act stand that finance asked to take back, and says why. Refuses `not_permitted`,
 * `conflicted`, `nothing_to_confirm`, `four_eyes`.
 */
export const rejectReversal = defineCommand({
  name: 'pool.reject-reversal',
  summary: 'Let an act of the ledger stand that finance asked to take back, and say why.',
  stepUp: true,
  input: rejectReversalInput,
  async run({ tx, actor, now }, { reversalId, answer }) {
    const locked = await lockReversal(tx, actor, reversalId, now)
    if (!locked) return refuse('not_found')
    const { reversal, act } = locked
    const refused = refuseReversalAnswer(actor, reversal, act.parties)
    if (refused) return refused

    await tx.reversal.update({ where: { id: reversalId }, data: { state: 'rejected', answer, decidedById: actor.personId, decidedAt: now } })
    return ok({ reversalId }, [reversalEvent('reversal.rejected', reversalId, { groupId: act.groupId, act: reversal.act })])
  },
})
