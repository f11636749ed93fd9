import { decideReversal } from '#app/domain/pool/decide-reversal.ts'
import { onReversal } from '#app/domain/pool/reversal.input.ts'
import { reversalEvent } from '#app/domain/pool/reversal-event.ts'
import { toldOfReversal } from '#app/domain/pool/told-of-reversal.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockReversal } from './load-reversal.ts'
import { recordTransfers } from './record-transfers.ts'
import { writeReversal } from './write-reversal.ts'

/**
 * Another coordinator lets an act be taken back: its mirror is entered today as one act, and what was recorded
 * and the contribution follow (domain.md §3.3, invariant 9). Returns the group of the new entries. Refuses `not_permitted`,
 * `conflicted`, `nothing_to_confirm`, `four_eyes`, and what `pool.reverse` refuses.
 */
export const approveReversal = defineCommand({
  name: 'pool.approve-reversal',
  summary: 'Approve that an act of the ledger is taken back; its mirror is entered.',
  stepUp: true,
  input: onReversal,
  async run({ tx, actor, now, newId }, { reversalId }) {
    const locked = await lockReversal(tx, actor, reversalId, now)
    if (!locked) return refuse('not_found')
    const { reversal, act } = locked
    const decided = decideReversal(actor, reversal, act, reversal.reason)
    if (!decided.ok) return decided

    await writeReversal(tx, act, decided.value)
    const { transfers } = decided.value
    const { groupId: entriesId } = await recordTransfers(tx, { actor, now, newId, effectiveOn: act.today, transfers })
    await tx.reversal.update({ where: { id: reversalId }, data: { state: 'approved', entriesId, decidedById: actor.personId, decidedAt: now } })
    const payload = { groupId: act.groupId, act: reversal.act, entriesId, told: toldOfReversal(act) }
    return ok({ reversalId, groupId: entriesId }, [reversalEvent('reversal.approved', reversalId, payload)])
  },
})
