import { decideRejection } from '#app/domain/pool/decide-receipt.ts'
import { rejectReceiptInput } from '#app/domain/pool/pool.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockReceipt } from './load-contribution.ts'

/**
 * Another coordinator refuses a recorded receipt, with a reason; nothing is entered and the bank reference may
 * be recorded again. Refuses `not_permitted`, `already_decided`, `four_eyes`.
 */
export const rejectReceipt = defineCommand({
  name: 'pool.reject-receipt',
  summary: 'Refuse a receipt that another recorded, and say why.',
  stepUp: true,
  input: rejectReceiptInput,
  async run({ tx, actor, now }, { receiptId, reason }) {
    const locked = await lockReceipt(tx, actor, receiptId)
    if (!locked) return refuse('not_found')

    const decided = decideRejection(actor, locked.contribution, locked.receipt)
    if (!decided.ok) return decided

    await tx.receipt.update({ where: { id: receiptId }, data: { state: 'rejected', reason, decidedById: actor.personId, decidedAt: now } })
    return ok({ receiptId, contributionId: locked.contribution.id }, decided.events)
  },
})
