import { paymentEvent, refusePaymentAnswer } from '#app/domain/pool/decide-payment.ts'
import { rejectPaymentInput } from '#app/domain/pool/payment.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { lockPayment } from './lock-payment.ts'

/**
 * Another coordinator refuses a payment, with a reason; nothing moves, and it can be recorded anew. Refuses
 * `not_permitted`, `conflicted`, `already_decided`, `four_eyes`.
 */
export const rejectPayment = defineCommand({
  name: 'pool.reject-payment',
  summary: 'Refuse a payment to or from a forum that another recorded, and say why.',
  stepUp: true,
  input: rejectPaymentInput,
  async run({ tx, actor, now }, { paymentId, reason }) {
    const { base } = await loadTerms(tx)
    const locked = await lockPayment(tx, actor, paymentId, base)
    if (!locked) return refuse('not_found')

    const { payment, dossier } = locked
    const refused = refusePaymentAnswer(actor, payment, dossier.parties)
    if (refused) return refused

    await tx.payment.update({ where: { id: paymentId }, data: { state: 'rejected', decidedById: actor.personId, decidedAt: now, reason } })
    return ok({ paymentId, projectId: payment.projectId }, [paymentEvent(payment, 'payment.rejected', base)])
  },
})
