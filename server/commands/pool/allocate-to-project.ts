import type { DomainEvent } from '#app/domain/events.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { loadTerms } from './load-terms.ts'

type Allocation = {
  readonly projectId: string
  /** Minor units of the base currency. */
  readonly amount: bigint
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
  /** The decision that allocates. */
  readonly decisionId: string
}

/** What `kente_set_aside` answers to an act that locks all that is eligible. */
type Outcome = { readonly outcome: 'allocated' } | { readonly outcome: 'short'; readonly available: string }

/**
 * Sets money aside for a project inside the transaction of a decision, whole or not at all, and returns the events; the same
 * function of the database as a further allocation plans, locks and records it, and its model is `planAllocation`
 * (rulings.md 13, 14, 16). Call it after every other lock of the act, the dossier's among them. Refuses
 * `insufficient_funds` (params `asked`, `available`, `currency`) before anything is written.
 */
export async function allocateToProject(tx: Tx, allocation: Allocation): Promise<Result<readonly DomainEvent[]>> {
  const { projectId, amount, actor, now, newId, decisionId } = allocation
  const { base, timeZone } = await loadTerms(tx)
  const groupId = newId()
  const act = {
    ...{ projectId, amount: amount.toString(), base, groupId, decisionId, every: true },
    ...{ personId: actor.personId, bodyId: actor.body.id, now: now.toISOString(), effectiveOn: dayIn(now, timeZone) },
  }
  const [row] = await tx.$queryRaw<{ answer: Outcome }[]>`SELECT kente_set_aside(${JSON.stringify(act)}::jsonb) AS answer`
  if (row?.answer.outcome !== 'allocated') {
    return refuse('insufficient_funds', { asked: amount.toString(), available: row?.answer.available ?? '0', currency: base })
  }
  const event: DomainEvent = {
    type: 'pool.allocated',
    subject: { kind: 'project', id: projectId },
    projectId,
    payload: { groupId, amount: amount.toString(), currency: base, decisionId },
    audience: ['pool', `dossier:${projectId}`],
  }
  return ok([event])
}
