import { decideDisbursement, type Payment, paymentEvent } from '#app/domain/pool/decide-payment.ts'
import { disburseInput } from '#app/domain/pool/payment.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { lockPaidDossier } from './lock-paid-dossier.ts'

/**
 * Finance asks that money of the payable tranche be paid to a forum of the dossier; it leaves when another
 * coordinator approves (domain.md §2.5, §3.3). Returns the payment's id. Refuses `not_permitted`, `conflicted`,
 * `not_a_party`, `tranche_not_payable`, `above_tranche`.
 */
export const disburse = defineCommand({
  name: 'pool.disburse',
  summary: 'Ask for a payment of the payable tranche to a forum of the dossier; another coordinator approves it.',
  stepUp: true,
  input: disburseInput,
  async run({ tx, actor, now, newId }, { projectId, forumId, note, ...input }) {
    const { base } = await loadTerms(tx)
    const dossier = await lockPaidDossier(tx, actor, projectId, base)
    if (!dossier) return refuse('not_found')

    const amount = BigInt(input.amount)
    const decided = decideDisbursement(actor, dossier, forumId, { amount, currency: base })
    if (!decided.ok) return decided

    const payment: Payment = { id: newId(), kind: 'disbursement', projectId, forumId, amount, state: 'recorded', recordedById: actor.personId }
    await tx.payment.create({ data: { ...payment, ...decided.value, note: note ?? null, recordedForId: actor.body.id, recordedAt: now } })
    return ok({ paymentId: payment.id, trancheN: decided.value.trancheN }, [paymentEvent(payment, 'payment.recorded', base)])
  },
})
