import type { z } from 'zod'
import { decideArrival } from '#app/domain/pool/decide-receipt.ts'
import type { receiveInput } from '#app/domain/pool/pool.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { readRateOf } from '#server/queries/pool/read-rates.ts'
import type { CommandContext } from '../command.ts'
import { lockContribution } from './load-contribution.ts'
import { loadTerms } from './load-terms.ts'

/** Writes money that arrived as a receipt that waits for approval, or refuses as `pool.receive` does. */
export async function recordReceipt(
  { tx, actor, now, newId }: CommandContext,
  { contributionId, receivedOn, bankRef, rate: given, instalmentOn, ...input }: z.infer<typeof receiveInput>,
): Promise<Result<{ receiptId: string }>> {
  const contribution = await lockContribution(tx, actor, contributionId)
  if (!contribution) return refuse('not_found')

  const { base, feeBasisPoints, timeZone } = await loadTerms(tx)
  const receiptId = newId()
  const amount = BigInt(input.amount)
  const source = given ?? (await readRateOf(tx, contribution.currency, base, receivedOn))
  const arrival = { receiptId, amount, receivedOn, rate: source }
  const decided = decideArrival(actor, contribution, arrival, { base, feeBasisPoints, today: dayIn(now, timeZone) })
  if (!decided.ok) return decided
  const known = await tx.receipt.findFirst({ where: { contributionId, bankRef, state: { notIn: ['rejected', 'reversed'] } }, select: { id: true } })
  if (known) return refuse('bank_ref_known', { faults: [{ path: 'bankRef', code: 'bank_ref_known' }] })

  if (instalmentOn && !(await tx.instalment.findFirst({ where: { contributionId, dueOn: new Date(instalmentOn) }, select: { position: true } }))) {
    return refuse('instalment_unknown', { faults: [{ path: 'instalmentOn', code: 'instalment_unknown' }] })
  }

  const { rate } = decided.value
  await tx.receipt.create({
    data: {
      id: receiptId,
      contributionId,
      amount,
      receivedOn: new Date(receivedOn),
      bankRef,
      instalmentOn: instalmentOn ? new Date(instalmentOn) : null,
      rateKind: rate.kind,
      rateValue: rate.value,
      rateSource: contribution.currency === base ? base : sourceOf(source),
      recordedById: actor.personId,
      recordedAt: now,
    },
  })
  return ok({ receiptId }, decided.events)
}

/** Where the rate was read; of a rate of the table with its day too. */
function sourceOf(rate: { readonly source: string; readonly validOn?: string } | null): string {
  if (!rate) return ''
  return rate.validOn ? `${rate.source}, ${rate.validOn}` : rate.source
}
