import type { DomainEvent } from '#app/domain/events.ts'
import { decidePlan } from '#app/domain/pool/decide-tranches.ts'
import { planTranchesInput } from '#app/domain/pool/payment.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { lockPaidDossier } from './lock-paid-dossier.ts'

/**
 * Coordinators settle in which shares a dossier is paid out, before anything is paid or asked (domain.md §2.5).
 * Refuses `not_permitted`, `conflicted`, `dossier_ended`, `tranche_paid`, `shares_not_hundred`.
 */
export const planTranches = defineCommand({
  name: 'pool.plan-tranches',
  summary: 'Settle in which shares, in per cent, the money of a dossier is paid out.',
  stepUp: true,
  input: planTranchesInput,
  async run({ tx, actor }, { projectId, shares }) {
    const { base } = await loadTerms(tx)
    const dossier = await lockPaidDossier(tx, actor, projectId, base)
    if (!dossier) return refuse('not_found')

    const decided = decidePlan(actor, dossier, shares)
    if (!decided.ok) return decided

    await tx.tranche.deleteMany({ where: { projectId } })
    await tx.tranche.createMany({ data: shares.map((share, place) => ({ projectId, n: place + 1, share })) })
    const event: DomainEvent = {
      type: 'tranche.planned',
      subject: { kind: 'project', id: projectId },
      projectId,
      payload: { shares },
      audience: ['pool', `dossier:${projectId}`],
    }
    return ok({ projectId, shares }, [event])
  },
})
