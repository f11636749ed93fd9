import { decideDecisionWithdrawal } from '#app/domain/decisions/decide-decision.ts'
import { onDecision } from '#app/domain/decisions/decision.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadActAudience } from '../projects/load-parts.ts'
import { lockDecision } from './locks.ts'

/** Its recorder withdraws a decision that is not yet confirmed. Refuses `not_the_recorder`, `conflicted`, `decision_not_open`. */
export const withdrawDecision = defineCommand({
  name: 'decisions.withdraw',
  summary: 'Withdraw a recorded decision before it is confirmed.',
  stepUp: true,
  input: onDecision,
  async run({ tx, actor }, { decisionId }) {
    const locked = await lockDecision(tx, actor, decisionId)
    if (!locked) return refuse('not_found')

    const { decision, dossier } = locked
    const decided = decideDecisionWithdrawal(actor, dossier, decision, await loadActAudience(tx, dossier))
    if (!decided.ok) return decided

    await tx.decision.update({ where: { id: decisionId }, data: { state: 'withdrawn' } })
    return ok({ state: 'withdrawn' }, decided.events)
  },
})
