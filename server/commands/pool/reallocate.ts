import type { DomainEvent } from '#app/domain/events.ts'
import { allocated, available } from '#app/domain/pool/accounts.ts'
import { decideFurtherAllocation } from '#app/domain/pool/decide-allocation.ts'
import { decideRelease } from '#app/domain/pool/decide-release.ts'
import { reallocateInput } from '#app/domain/pool/payment.input.ts'
import { eligiblePurses } from '#app/domain/pool/plan-allocation.ts'
import { planByShare } from '#app/domain/pool/plan-by-share.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { partiesOfDossier } from '#app/domain/projects/dossier.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { loadFunding } from '#server/queries/pool/load-funding.ts'
import { loadProjectToFund, readAllPurses } from '#server/queries/pool/load-purses.ts'
import { defineCommand } from '../command.ts'
import { lockDossier } from '../projects/load-parts.ts'
import { lockShares } from './load-shares.ts'
import { loadTerms } from './load-terms.ts'
import { lockPaidDossier } from './lock-paid-dossier.ts'
import { lockProjects } from './locks.ts'
import { movedEvent } from './move-by-share.ts'
import { recordTransfers } from './record-transfers.ts'

/**
 * A coordinator takes money that is set aside for one dossier and not paid out, and sets the same money aside for
 * another, whole or not at all: only contributions whose earmark fits the other dossier give, in proportion, and
 * never more than was decided for it. Refuses `same_dossier`, `not_permitted`, `conflicted`, `above_allocated`,
 * `not_allocable`, `above_decision`, `insufficient_funds`.
 */
export const reallocate = defineCommand({
  name: 'pool.reallocate',
  summary: 'Move money that is set aside for one dossier to another, as far as its earmark allows.',
  stepUp: true,
  input: reallocateInput,
  async run({ tx, actor, now, newId }, { projectId, toProjectId, reason, ...input }) {
    if (projectId === toProjectId) return refuse('same_dossier', { faults: [{ path: 'toProjectId', code: 'same_dossier' }] })
    const { base, timeZone } = await loadTerms(tx)
    await lockProjects(tx, [projectId, toProjectId])
    const giving = await lockPaidDossier(tx, actor, projectId, base)
    const taking = await lockDossier(tx, actor, toProjectId)
    const project = taking && (await loadProjectToFund(tx, toProjectId))
    if (!giving || !taking || !project) return refuse('not_found')

    const amount = BigInt(input.amount)
    const { allocated: set, disbursed, waiting } = giving.ledger.sums
    const released = decideRelease(actor, { parties: giving.parties, free: set - disbursed - waiting }, amount, base)
    if (!released.ok) return released
    const funded = { state: taking.state, parties: partiesOfDossier(taking), ...(await loadFunding(tx, toProjectId, base)) }
    const decided = decideFurtherAllocation(actor, funded, amount, base)
    if (!decided.ok) return decided

    const fitting = new Set(eligiblePurses(await readAllPurses(tx, base), project).map(({ contributionId }) => contributionId))
    const givers = await lockShares(tx, projectId, (contributionId) => allocated({ contributionId, projectId, base }).key)
    const plan = planByShare(
      givers.filter(({ contributionId }) => fitting.has(contributionId)),
      amount,
      base,
    )
    if (!plan.ok) return plan
    const transfers = plan.value.flatMap(({ contributionId, amount: part }) => [
      { from: allocated({ contributionId, projectId, base }), to: available({ contributionId, base }), amount: part, reason: 'release', note: reason },
      {
        from: available({ contributionId, base }),
        to: allocated({ contributionId, projectId: toProjectId, base }),
        amount: part,
        reason: 'allocation',
        note: reason,
      },
    ])
    const { groupId } = await recordTransfers(tx, { actor, now, newId, effectiveOn: dayIn(now, timeZone), transfers })
    return ok({ groupId }, [movedEvent({ type: 'pool.released', projectId, forumId: null, groupId, amount, base }), given(toProjectId, groupId, amount, base)])
  },
})

function given(projectId: string, groupId: string, amount: bigint, currency: string): DomainEvent {
  const payload = { groupId, amount: amount.toString(), currency, decisionId: null }
  return { type: 'pool.allocated', subject: { kind: 'project', id: projectId }, projectId, payload, audience: ['pool', `dossier:${projectId}`] }
}
