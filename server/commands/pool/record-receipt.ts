import type { z } from 'zod'
import { decideArrival } from '#app/domain/pool/decide-receipt.ts'
import type { receiveInput } from '#app/domain/pool/pool.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CommandContext } from '../command.ts'
import { lockContribution } from './load-contribution.ts'
import { loadTerms } from './load-terms.ts'

/** Writes money that arrived as a receipt that waits for approval, or refuses as `pool.receive` does. */
export async function recordReceipt(
  { tx, actor, now, newId }: CommandContext,
  { contributionId, receivedOn, bankRef, rate: given, ...input }: z.infer<typeof receiveInput>,
): Promise<Result<{ receiptId: string }>> {
  const contribution = await lockContribution(tx, actor, contributionId)
  if (!contribution) return refuse('not_found')

  const { base, feeBasisPoints, timeZone } = await loadTerms(tx)
  const receiptId = newId()
  const amount = BigInt(input.amount)
  const arrival = { receiptId, amount, receivedOn, rate: given ?? null }
  const decided = decideArrival(actor, contribution, arrival, { base, feeBasisPoints, today: dayIn(now, timeZone) })
  if (!decided.ok) return decided
  const known = await tx.receipt.findFirst({ where: { contributionId, bankRef, state: { not: 'rejected' } }, select: { id: true } })
  if (known) return refuse('bank_ref_known', { faults: [{ path: 'bankRef', code: 'bank_ref_known' }] })

  const { rate } = decided.value
  await tx.receipt.create({
    data: {
      id: receiptId,
      contributionId,
      amount,
      receivedOn: new Date(receivedOn),
      bankRef,
      rateKind: rate.kind,
      rateValue: rate.value,
      rateSource: contribution.currency === base ? base : (given?.source ?? ''),
      recordedById: actor.personId,
      recordedAt: now,
    },
  })
  return ok({ receiptId }, decided.events)
}
