import { decideApproval } from '#app/domain/pool/decide-receipt.ts'
import { effectiveDay } from '#app/domain/pool/period.ts'
import { onReceipt } from '#app/domain/pool/pool.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { readFundFee } from '#server/queries/pool/read-fund-fee.ts'
import { defineCommand } from '../command.ts'
import { lockReceipt } from './load-contribution.ts'
import { loadTerms } from './load-terms.ts'
import { recordTransfers } from './record-transfers.ts'

/**
 * Another coordinator lets a recorded receipt count: receipt, conversion into the base currency and fee are
 * entered as one act, effective on the day the money arrived, or on the first open day when that one is closed
 * (rulings.md 15). Refuses `not_permitted`,
 * `already_decided`, `four_eyes`, `above_commitment`.
 */
export const approveReceipt = defineCommand({
  name: 'pool.approve-receipt',
  summary: 'Approve a receipt that another recorded; the money becomes available.',
  stepUp: true,
  input: onReceipt,
  async run({ tx, actor, now, newId }, { receiptId }) {
    const locked = await lockReceipt(tx, actor, receiptId)
    if (!locked) return refuse('not_found')

    const { contribution, receipt } = locked
    const { base, closedThrough, ...terms } = await loadTerms(tx)
    const feeBasisPoints = (await readFundFee(tx, contribution.id)) ?? terms.feeBasisPoints
    const decided = decideApproval(actor, contribution, receipt, { base, feeBasisPoints })
    if (!decided.ok) return decided

    const { baseAmount, baseFee, contributionState, transfers } = decided.value
    await tx.receipt.update({ where: { id: receiptId }, data: { state: 'approved', baseAmount, baseFee, decidedById: actor.personId, decidedAt: now } })
    await tx.contribution.update({ where: { id: contribution.id }, data: { state: contributionState } })
    const effectiveOn = effectiveDay(receipt.receivedOn.toISOString().slice(0, 10), closedThrough)
    const { groupId } = await recordTransfers(tx, { actor, now, newId, effectiveOn, transfers })
    return ok({ receiptId, contributionId: contribution.id, groupId, baseAmount: baseAmount.toString(), baseFee: baseFee.toString() }, decided.events)
  },
})
