import { decidePaymentApproval } from '#app/domain/pool/decide-payment.ts'
import { onPayment } from '#app/domain/pool/payment.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { disburseToForum } from './disburse-to-forum.ts'
import { loadTerms } from './load-terms.ts'
import { lockPayment } from './lock-payment.ts'
import { payableEvents } from './payable-events.ts'
import { returnToContributions } from './return-to-contributions.ts'

/**
 * Another coordinator lets a payment go: a disbursement reaches the forum, a refund the contributions it came from,
 * each split in proportion (rulings.md 13). Refuses `not_permitted`, `conflicted`, `already_decided`, `four_eyes`,
 * `tranche_not_payable`, `above_allocated`.
 */
export const approvePayment = defineCommand({
  name: 'pool.approve-payment',
  summary: 'Approve a payment to or from a forum that another recorded; the money moves.',
  stepUp: true,
  input: onPayment,
  async run({ tx, actor, now, newId }, { paymentId }) {
    const { base } = await loadTerms(tx)
    const locked = await lockPayment(tx, actor, paymentId, base)
    if (!locked) return refuse('not_found')

    const { payment, dossier } = locked
    const decided = decidePaymentApproval(actor, payment, dossier, base)
    if (!decided.ok) return decided
    const { projectId, forumId, amount } = payment
    const move = payment.kind === 'refund' ? returnToContributions : disburseToForum
    const moved = await move(tx, { projectId, forumId, amount, actor, now, newId })
    if (!moved.ok) return moved

    const { groupId, events } = moved.value
    await tx.payment.update({ where: { id: paymentId }, data: { state: 'approved', decidedById: actor.personId, decidedAt: now, groupId } })
    return ok({ paymentId, projectId, groupId }, [...events, ...(await payableEvents(tx, { projectId, before: dossier, base }))])
  },
})
