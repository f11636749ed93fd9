import type { DomainEvent } from '#app/domain/events.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import { allocated, available } from '#app/domain/pool/accounts.ts'
import type { ProjectToFund } from '#app/domain/pool/earmark.ts'
import { type AllocationLine, eligiblePurses, type Purse, planAllocation } from '#app/domain/pool/plan-allocation.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, type Result } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { readAllPurses } from '#server/queries/pool/load-purses.ts'
import { loadTerms } from './load-terms.ts'
import { lockAccounts } from './locks.ts'
import { recordTransfers } from './record-transfers.ts'

export { loadProjectToFund } from '#server/queries/pool/load-purses.ts'

export type Allocation = {
  readonly project: ProjectToFund
  /** Minor units of the base currency. */
  readonly amount: bigint
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
  /** The decision that allocates, or null for a further allocation. */
  readonly decisionId: string | null
}

export type Allocated = { readonly groupId: string; readonly lines: readonly AllocationLine[]; readonly events: readonly DomainEvent[] }

/**
 * Sets money aside for a project, whole or not at all: locks what is available of every eligible contribution
 * in id order, plans by earmark and oldest receipt (rulings.md 13, 14, 16) and records one transfer a
 * contribution. Call it after every other lock of the act. Refuses `insufficient_funds` (params `asked`,
 * `available`, `currency`) before anything is written.
 */
export async function allocateToProject(tx: Tx, allocation: Allocation): Promise<Result<Allocated>> {
  const { project, amount, actor, now, newId, decisionId } = allocation
  const { base, timeZone } = await loadTerms(tx)
  const plan = planAllocation({ purses: await lockEligible(tx, project, base), project, amount, currency: base })
  if (!plan.ok) return plan

  const { groupId } = await recordTransfers(tx, {
    actor,
    now,
    newId,
    decisionId,
    effectiveOn: dayIn(now, timeZone),
    transfers: plan.value.map(({ contributionId, amount }) => ({
      from: available({ contributionId, base }),
      to: allocated({ contributionId, projectId: project.id, base }),
      amount,
      reason: 'allocation',
    })),
  })
  const event: DomainEvent = {
    type: 'pool.allocated',
    subject: { kind: 'project', id: project.id },
    projectId: project.id,
    payload: { groupId, amount: amount.toString(), currency: base, decisionId },
    audience: ['pool', `dossier:${project.id}`],
  }
  return ok({ groupId, lines: plan.value, events: [event] })
}

async function lockEligible(tx: Tx, project: ProjectToFund, base: string): Promise<readonly Purse[]> {
  const eligible = eligiblePurses(await readAllPurses(tx, base), project)
  const key = (purse: Purse) => available({ contributionId: purse.contributionId, base }).key
  const locked = await lockAccounts(tx, eligible.map(key))
  return eligible.map((purse) => ({ ...purse, balance: locked.get(key(purse)) ?? 0n }))
}
