import { decideReversal } from '#app/domain/pool/decide-reversal.ts'
import { onReversal } from '#app/domain/pool/reversal.input.ts'
import { reversalEvent } from '#app/domain/pool/reversal-event.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockReversal } from './load-reversal.ts'
import { loadTerms } from './load-terms.ts'
import { recordTransfers } from './record-transfers.ts'

/**
 * Another coordinator lets an act be taken back: its mirror is entered today as one act, and the receipt and the
 * contribution follow (domain.md §3.3, invariant 9). Returns the group of the new entries. Refuses `not_permitted`,
 * `conflicted`, `nothing_to_confirm`, `four_eyes`, and what `pool.reverse` refuses.
 */
export const approveReversal = defineCommand({
  name: 'pool.approve-reversal',
  summary: 'Approve that an act of the ledger is taken back; its mirror is entered.',
  stepUp: true,
  input: onReversal,
  async run({ tx, actor, now, newId }, { reversalId }) {
    const locked = await lockReversal(tx, actor, reversalId)
    if (!locked) return refuse('not_found')
    const { reversal, act } = locked
    const decided = decideReversal(actor, reversal, act, reversal.reason)
    if (!decided.ok) return decided

    const { transfers, receiptId, contribution } = decided.value
    if (receiptId) await tx.receipt.update({ where: { id: receiptId }, data: { state: 'reversed' } })
    if (contribution && act.contribution) {
      const firm = contribution.committed === 0n ? { committedById: null, committedAt: null, documentRef: null } : {}
      await tx.contribution.update({ where: { id: act.contribution.id }, data: { ...contribution, ...firm } })
    }
    const { timeZone } = await loadTerms(tx)
    const { groupId: entriesId } = await recordTransfers(tx, { actor, now, newId, effectiveOn: dayIn(now, timeZone), transfers })
    await tx.reversal.update({ where: { id: reversalId }, data: { state: 'approved', entriesId, decidedById: actor.personId, decidedAt: now } })
    return ok({ reversalId, groupId: entriesId }, [reversalEvent('reversal.approved', reversalId, { groupId: act.groupId, act: reversal.act, entriesId })])
  },
})
