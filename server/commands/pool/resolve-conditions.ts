import type { DomainEvent } from '#app/domain/events.ts'
import { type Commitment, committedByOthers, isMet } from '#app/domain/pool/condition.ts'
import { endedStates } from '#app/domain/pool/contribution.ts'
import { contributionEvent } from '#app/domain/pool/contribution-event.ts'
import { type Rate, rateKinds } from '#app/domain/pool/rate.ts'
import type { Tx } from '#server/db/client.ts'
import { lockConditions } from './locks.ts'

type Resolving = { readonly now: Date; readonly today: string; readonly base: string }

/**
 * Resolves the conditional pledges that what is committed now meets. Called after every commitment and conditional
 * pledge, in its transaction: the lock makes two at once see each other, so a condition is met once and none is missed.
 */
export async function resolveConditions(tx: Tx, { now, today, base }: Resolving): Promise<readonly DomainEvent[]> {
  await lockConditions(tx)
  const open = await tx.pledgeCondition.findMany({
    where: { state: 'open', dueOn: { gte: new Date(today) }, contribution: { state: { notIn: [...endedStates] } } },
    orderBy: { contributionId: 'asc' },
    include: { contribution: { select: { id: true, code: true, contributorId: true } } },
  })
  if (open.length === 0) return []
  const commitments = await readCommitments(tx)
  const events: DomainEvent[] = []
  for (const { contribution, amount, dueOn } of open) {
    const condition = { amount, by: dueOn.toISOString().slice(0, 10), state: 'open' as const }
    if (!isMet(condition, committedByOthers(commitments, contribution.contributorId, base), today)) continue
    const { count } = await tx.pledgeCondition.updateMany({
      where: { contributionId: contribution.id, state: 'open' },
      data: { state: 'met', resolvedAt: now },
    })
    if (count === 0) continue
    events.push(contributionEvent(contribution, 'contribution.condition_met', { code: contribution.code, amount: amount.toString(), currency: base }))
  }
  return events
}

async function readCommitments(tx: Tx): Promise<readonly Commitment[]> {
  const rows = await tx.contribution.findMany({
    where: { committed: { gt: 0 } },
    include: { receipts: { where: { state: 'approved' }, orderBy: { receivedOn: 'desc' } } },
  })
  return rows.map(({ contributorId, currency, committed, commitmentEnded, receipts, ...row }) => ({
    contributorId,
    currency,
    committed: committed - commitmentEnded,
    received: receipts.reduce((sum, { amount }) => sum + amount, 0n),
    receivedInBase: receipts.reduce((sum, { baseAmount }) => sum + (baseAmount ?? 0n), 0n),
    rate: toRate(row) ?? (receipts[0] ? toRate(receipts[0]) : null),
  }))
}

function toRate({ rateKind, rateValue }: { readonly rateKind: string | null; readonly rateValue: string | null }): Rate | null {
  const kind = rateKinds.find((one) => one === rateKind)
  return kind && rateValue ? { kind, value: rateValue } : null
}
