import { decideHold } from '#app/domain/pool/decide-tranches.ts'
import { holdTrancheInput } from '#app/domain/pool/payment.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { keepPlan, lockPaidDossier } from './lock-paid-dossier.ts'
import { trancheEvent } from './tranche-event.ts'

/**
 * A coordinator holds a tranche, with a reason: nothing more of it, or of those after it, is paid, payments that
 * wait included. Refuses `not_permitted`, `conflicted`, `dossier_ended`, `tranche_unknown`, `tranche_paid`,
 * `tranche_held`.
 */
export const holdTranche = defineCommand({
  name: 'pool.hold-tranche',
  summary: 'Hold a tranche of a dossier, and say why.',
  stepUp: true,
  input: holdTrancheInput,
  async run({ tx, actor, now }, { projectId, n, reason }) {
    const { base } = await loadTerms(tx)
    const dossier = await lockPaidDossier(tx, actor, projectId, base)
    if (!dossier) return refuse('not_found')

    const decided = decideHold(actor, dossier, n)
    if (!decided.ok) return decided

    await keepPlan(tx, projectId)
    await tx.tranche.update({ where: { projectId_n: { projectId, n } }, data: { heldReason: reason, heldById: actor.personId, heldAt: now } })
    return ok({ projectId, n }, [trancheEvent('tranche.held', projectId, n)])
  },
})
