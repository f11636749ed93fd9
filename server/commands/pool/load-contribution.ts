import type { Actor } from '#app/domain/members/actor.ts'
import { conditionStates } from '#app/domain/pool/condition.ts'
import { type Contribution, contributionStates, seesContribution } from '#app/domain/pool/contribution.ts'
import type { Receipt } from '#app/domain/pool/decide-receipt.ts'
import { rateKinds } from '#app/domain/pool/rate.ts'
import type { Tx } from '#server/db/client.ts'
import { lockContributionRow } from './locks.ts'

/** Locks a contribution and returns it as the rules see it, or null when the actor may not see it in detail. */
export async function lockContribution(tx: Tx, actor: Actor, id: string): Promise<Contribution | null> {
  if (!(await lockContributionRow(tx, id))) return null
  const contribution = await readContribution(tx, id)
  return seesContribution(actor, contribution.contributorId) ? contribution : null
}

/** A contribution as the rules see it. Call it under its lock. */
export async function readContribution(tx: Tx, id: string): Promise<Contribution> {
  const row = await tx.contribution.findUniqueOrThrow({
    where: { id },
    select: {
      id: true,
      code: true,
      contributorId: true,
      contributor: { select: { code: true } },
      currency: true,
      state: true,
      pledged: true,
      committed: true,
      pledgeEnded: true,
      commitmentEnded: true,
      validUntil: true,
      condition: { select: { amount: true, dueOn: true, state: true } },
      awaiting: true,
      awaitingAmount: true,
      awaitingById: true,
      receipts: { where: { state: { in: ['recorded', 'approved'] } }, select: { state: true, amount: true } },
    },
  })
  const sum = (state: string) => row.receipts.reduce((total, receipt) => (receipt.state === state ? total + receipt.amount : total), 0n)
  return {
    id: row.id,
    code: row.code,
    contributorId: row.contributorId,
    contributorCode: row.contributor.code,
    currency: row.currency,
    state: known(contributionStates, row.state),
    pledged: row.pledged - row.pledgeEnded - row.commitmentEnded,
    committed: row.committed - row.commitmentEnded,
    received: sum('approved'),
    waiting: sum('recorded'),
    awaiting:
      row.awaiting && row.awaitingAmount && row.awaitingById
        ? { act: known(['pledge', 'commitment'], row.awaiting), amount: row.awaitingAmount, byId: row.awaitingById }
        : null,
    condition: row.condition && {
      amount: row.condition.amount,
      by: row.condition.dueOn.toISOString().slice(0, 10),
      state: known(conditionStates, row.condition.state),
    },
    validUntil: row.validUntil?.toISOString().slice(0, 10) ?? null,
  }
}

/** Locks the contribution of a receipt and returns both, or null when the actor may not see them. */
export async function lockReceipt(
  tx: Tx,
  actor: Actor,
  receiptId: string,
): Promise<{ contribution: Contribution; receipt: Receipt & { receivedOn: Date } } | null> {
  const found = await tx.receipt.findUnique({ where: { id: receiptId }, select: { contributionId: true } })
  const contribution = found && (await lockContribution(tx, actor, found.contributionId))
  if (!contribution) return null
  const row = await tx.receipt.findUniqueOrThrow({ where: { id: receiptId } })
  const rate = { kind: known(rateKinds, row.rateKind), value: row.rateValue }
  return { contribution, receipt: { id: row.id, amount: row.amount, state: row.state, recordedById: row.recordedById, receivedOn: row.receivedOn, rate } }
}

function known<Word extends string>(words: readonly Word[], word: string): Word {
  const found = words.find((one) => one === word)
  if (!found) throw new Error(`Unknown word ${word}`)
  return found
}
