import { decideDecisionWithdrawal } from '#app/domain/decisions/decide-decision.ts'
import { onDecision } from '#app/domain/decisions/decision.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadCoordination } from '../projects/load-parts.ts'
import { lockDecision } from './locks.ts'

/** Its recorder withdraws a decision that is not yet confirmed. Refuses `not_the_recorder`, `decision_not_open`. */
export const withdrawDecision = defineCommand({
  name: 'decisions.withdraw',
  summary: 'Withdraw a recorded decision before it is confirmed.',
  stepUp: true,
  input: onDecision,
  async run({ tx, actor, now }, { decisionId }) {
    const locked = await lockDecision(tx, actor, decisionId)
    if (!locked) return refuse('not_found')

    const { audience } = await loadCoordination(tx, actor, locked.dossier, now)
    const decided = decideDecisionWithdrawal(actor, locked.dossier, locked.decision, audience)
    if (!decided.ok) return decided

    await tx.decision.update({ where: { id: decisionId }, data: { state: 'withdrawn' } })
    return ok({ state: 'withdrawn' }, decided.events)
  },
})
