import type { Act } from '#app/domain/pool/act.ts'
import type { Reversed } from '#app/domain/pool/decide-reversal.ts'
import type { Tx } from '#server/db/client.ts'

/** Writes what stands beside the ledger of an act that is taken back: what was recorded, and the contribution. Call it under the locks of the act. */
export async function writeReversal(tx: Tx, { groupId, contribution: before }: Act, { act, receiptId, contribution }: Reversed): Promise<void> {
  const data = { state: 'reversed' }
  if (receiptId) await tx.receipt.update({ where: { id: receiptId }, data })
  if (act === 'disbursement' || act === 'refund') await tx.payment.updateMany({ where: { groupId }, data })
  if (act === 'spending') await tx.spendingReport.updateMany({ where: { groupId }, data })
  if (act === 'write_off' || act === 'giving_back') await tx.ending.updateMany({ where: { groupId }, data })
  if (!before || !contribution) return

  const { state, lessCommitted, lessPledgeEnded, lessCommitmentEnded, clearsDay, clearsReason } = contribution
  const isNoMoreFirm = lessCommitted > 0n && before.committed + before.commitmentEnded === lessCommitted
  await tx.contribution.update({
    where: { id: before.id },
    data: {
      state,
      committed: { decrement: lessCommitted },
      pledgeEnded: { decrement: lessPledgeEnded },
      commitmentEnded: { decrement: lessCommitmentEnded },
      ...(isNoMoreFirm && { committedById: null, committedAt: null, documentRef: null }),
      ...(clearsDay && { validUntil: null }),
      ...(clearsReason && { endReason: null }),
    },
  })
}
