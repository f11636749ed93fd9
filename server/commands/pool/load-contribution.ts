import type { Actor } from '#app/domain/members/actor.ts'
import { type Contribution, seesContribution } from '#app/domain/pool/contribution.ts'
import type { Receipt } from '#app/domain/pool/decide-receipt.ts'
import { rateKinds } from '#app/domain/pool/rate.ts'
import type { Tx } from '#server/db/client.ts'
import { readContribution } from '#server/queries/pool/read-contribution.ts'
import { word } from '#server/queries/pool/read-contributions.ts'
import { lockContributionRow } from './locks.ts'

/** Locks a contribution and returns it as the rules see it, or null when the actor may not see it in detail. */
export async function lockContribution(tx: Tx, actor: Actor, id: string): Promise<Contribution | null> {
  if (!(await lockContributionRow(tx, id))) return null
  const contribution = await readContribution(tx, id)
  return seesContribution(actor, contribution.contributorId) ? contribution : null
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
  const rate = { kind: word(rateKinds, row.rateKind), value: row.rateValue }
  return { contribution, receipt: { id: row.id, amount: row.amount, state: row.state, recordedById: row.recordedById, receivedOn: row.receivedOn, rate } }
}
