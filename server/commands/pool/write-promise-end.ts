import type { PromiseEnd } from '#app/domain/pool/decide-ending.ts'
import type { Tx } from '#server/db/client.ts'
import { recordTransfers } from './record-transfers.ts'

type Act = Pick<Parameters<typeof recordTransfers>[1], 'actor' | 'now' | 'newId' | 'effectiveOn'> & {
  readonly contributionId: string
  /** In the words of who cancelled. */
  readonly reason?: string
}

/** Writes what ended of a promise and its entries, as one act. Call it under the lock of the contribution. */
export async function writePromiseEnd(tx: Tx, { contributionId, reason, ...act }: Act, end: PromiseEnd): Promise<{ groupId: string }> {
  await tx.contribution.update({
    where: { id: contributionId },
    data: {
      state: end.state,
      pledgeEnded: { increment: end.pledge },
      commitmentEnded: { increment: end.commitment },
      ...(reason !== undefined && { endReason: reason }),
    },
  })
  return recordTransfers(tx, { ...act, transfers: end.transfers })
}
