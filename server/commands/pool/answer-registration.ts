import type { Contribution } from '#app/domain/pool/contribution.ts'
import { decideRegistration } from '#app/domain/pool/decide-promise.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CommandContext } from '../command.ts'
import { lockContribution } from './load-contribution.ts'
import { loadTerms } from './load-terms.ts'
import { recordTransfers } from './record-transfers.ts'
import { resolveConditions } from './resolve-conditions.ts'

/** What both answers to a registration do: enter the promise or not, and end the waiting. */
export async function answerRegistration(
  { tx, actor, now, newId }: CommandContext,
  contributionId: string,
  answer: 'confirm' | 'reject',
): Promise<Result<{ contributionId: string; state: Contribution['state'] }>> {
  const contribution = await lockContribution(tx, actor, contributionId)
  if (!contribution) return refuse('not_found')
  const decided = decideRegistration(actor, contribution, answer)
  if (!decided.ok) return decided

  const { state, transfers } = decided.value
  const committed = answer === 'confirm' && contribution.awaiting?.act === 'commitment' ? contribution.awaiting.amount : 0n
  await tx.$executeRaw`
    UPDATE "Contribution" SET state = ${state}, committed = committed + ${committed},
      "documentRef" = CASE WHEN ${committed > 0n} THEN "awaitingDocument" ELSE "documentRef" END,
      "committedById" = CASE WHEN ${committed > 0n} THEN "awaitingById" ELSE "committedById" END,
      "committedAt" = CASE WHEN ${committed > 0n} THEN ${now} ELSE "committedAt" END,
      awaiting = NULL, "awaitingAmount" = NULL, "awaitingDocument" = NULL, "awaitingById" = NULL, "awaitingAt" = NULL
    WHERE id = ${contributionId}::uuid`
  const { base, timeZone } = await loadTerms(tx)
  const today = dayIn(now, timeZone)
  await recordTransfers(tx, { actor, now, newId, effectiveOn: today, transfers })
  const met = await resolveConditions(tx, { now, today, base })
  return ok({ contributionId, state }, [...(decided.events ?? []), ...met])
}
