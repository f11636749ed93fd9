import type { DomainEvent } from '#app/domain/events.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import type { AccountRef } from '#app/domain/pool/accounts.ts'
import { planByShare } from '#app/domain/pool/plan-by-share.ts'
import type { TransferReason } from '#app/domain/pool/transfer.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, type Result } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { lockShares } from './load-shares.ts'
import { loadTerms } from './load-terms.ts'
import { recordTransfers } from './record-transfers.ts'

/** Money of a project on its way to or from a forum, in minor units of the base currency. */
export type ProjectMovement = {
  readonly projectId: string
  readonly forumId: string
  readonly amount: bigint
  /** Stands beside each entry. */
  readonly note?: string
  readonly actor: Actor
  readonly now: Date
  readonly newId: () => string
}

/** Between the pool and the dossier itself no forum is concerned. */
type Move = Omit<ProjectMovement, 'forumId'> & { readonly forumId: string | null }

type Way = {
  readonly reason: TransferReason
  readonly event: 'pool.disbursed' | 'pool.spent' | 'pool.refunded' | 'pool.released'
  readonly from: (contributionId: string, base: string) => AccountRef
  readonly to: (contributionId: string, base: string) => AccountRef
}

export type Moved = { readonly groupId: string; readonly events: readonly DomainEvent[] }

/** Splits a movement over the contributions that fund the project and records it as one act, or refuses `insufficient_funds`. */
export async function moveByShare(tx: Tx, movement: Move, way: Way): Promise<Result<Moved>> {
  const { projectId, forumId, amount, actor, now, newId, note } = movement
  const { base, timeZone } = await loadTerms(tx)
  const plan = planByShare(await lockShares(tx, projectId, (contributionId) => way.from(contributionId, base).key), amount, base)
  if (!plan.ok) return plan

  const { groupId } = await recordTransfers(tx, {
    actor,
    now,
    newId,
    effectiveOn: dayIn(now, timeZone),
    transfers: plan.value.map((line) => ({
      from: way.from(line.contributionId, base),
      to: way.to(line.contributionId, base),
      amount: line.amount,
      reason: way.reason,
      ...(note === undefined ? {} : { note }),
    })),
  })
  return ok({ groupId, events: [movedEvent({ type: way.event, projectId, forumId, groupId, amount, base })] })
}

type Entered = {
  readonly type: Way['event']
  readonly projectId: string
  readonly forumId: string | null
  readonly groupId: string
  readonly amount: bigint
  readonly base: string
}

/** Told to the dossier, the pages of the pool, and the forum that it concerns. */
export function movedEvent({ type, projectId, forumId, groupId, amount, base }: Entered): DomainEvent {
  const about = { subject: { kind: 'project', id: projectId }, projectId } as const
  const payload = { groupId, amount: amount.toString(), currency: base }
  if (type === 'pool.released' || forumId === null) return { type: 'pool.released', ...about, payload, audience: ['pool', `dossier:${projectId}`] }
  return { type, ...about, payload: { ...payload, forumId }, audience: ['pool', `dossier:${projectId}`, `body:${forumId}`] }
}
