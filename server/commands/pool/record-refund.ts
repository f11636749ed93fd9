import { decideRefund, type Payment, paymentEvent } from '#app/domain/pool/decide-payment.ts'
import { refundInput } from '#app/domain/pool/payment.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { freeAdvance } from '#server/queries/pool/load-dossier-sums.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { lockPaidDossier } from './lock-paid-dossier.ts'

/**
 * The forum's administrator, or finance, records what a forum gives back of its advance; it is available again
 * when another coordinator approves. Returns the payment's id. Refuses `not_permitted`, `conflicted`,
 * `not_a_party`, `above_advance`.
 */
export const recordRefund = defineCommand({
  name: 'pool.record-refund',
  summary: 'Record what a forum gives back of its advance; another coordinator approves it.',
  stepUp: true,
  input: refundInput,
  async run({ tx, actor, now, newId }, { projectId, forumId, note, ...input }) {
    const { base } = await loadTerms(tx)
    const dossier = await lockPaidDossier(tx, actor, projectId, base)
    if (!dossier) return refuse('not_found')

    const amount = BigInt(input.amount)
    const decided = decideRefund(actor, dossier, forumId, { amount, currency: base, advance: freeAdvance(dossier.ledger, forumId) })
    if (!decided.ok) return decided

    const payment: Payment = { id: newId(), kind: 'refund', projectId, forumId, amount, state: 'recorded', recordedById: actor.personId }
    await tx.payment.create({ data: { ...payment, note, recordedForId: actor.body.id, recordedAt: now } })
    return ok({ paymentId: payment.id }, [paymentEvent(payment, 'payment.recorded', base)])
  },
})
