import { conditionStates } from '#app/domain/pool/condition.ts'
import { type Contribution, contributionStates } from '#app/domain/pool/contribution.ts'
import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'
import { word } from './read-contributions.ts'

const fields = {
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
} satisfies Prisma.ContributionSelect

/** A contribution as the rules see it, and what of its commitment ended. A command calls it under the lock of the contribution. */
export async function readContribution(db: Pick<Tx, 'contribution'>, id: string): Promise<Contribution & { readonly commitmentEnded: bigint }> {
  const row = await db.contribution.findUniqueOrThrow({ where: { id }, select: fields })
  const sum = (state: string) => row.receipts.reduce((total, receipt) => (receipt.state === state ? total + receipt.amount : total), 0n)
  const { awaiting, awaitingAmount, awaitingById, condition } = row
  return {
    id: row.id,
    code: row.code,
    contributorId: row.contributorId,
    contributorCode: row.contributor.code,
    currency: row.currency,
    state: word(contributionStates, row.state),
    pledged: row.pledged - row.pledgeEnded - row.commitmentEnded,
    committed: row.committed - row.commitmentEnded,
    commitmentEnded: row.commitmentEnded,
    received: sum('approved'),
    waiting: sum('recorded'),
    awaiting: awaiting && awaitingAmount && awaitingById ? { act: word(['pledge', 'commitment'], awaiting), amount: awaitingAmount, byId: awaitingById } : null,
    condition: condition && { amount: condition.amount, by: condition.dueOn.toISOString().slice(0, 10), state: word(conditionStates, condition.state) },
    validUntil: row.validUntil?.toISOString().slice(0, 10) ?? null,
  }
}
