import { decideCommitment } from '#app/domain/pool/decide-promise.ts'
import { commitInput } from '#app/domain/pool/pool.input.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { lockContribution } from './load-contribution.ts'
import { loadTerms } from './load-terms.ts'
import { recordTransfers } from './record-transfers.ts'
import { resolveConditions } from './resolve-conditions.ts'

/**
 * A pledge, or part of it, becomes a firm written obligation (domain.md §3.1). Registered by finance for another
 * body, it counts when a second coordinator confirms. Refuses `not_permitted`, `contribution_ended`,
 * `awaiting_confirmation`, `pledge_lapsed`, `condition_open`, `above_pledge` (`amount`, `limit`, `currency`).
 */
export const commitContribution = defineCommand({
  name: 'pool.commit',
  summary: 'Commit in writing to pay what was pledged, or a part of it.',
  stepUp: true,
  input: commitInput,
  async run({ tx, actor, now, newId }, { contributionId, documentRef, rate, ...input }) {
    const contribution = await lockContribution(tx, actor, contributionId)
    if (!contribution) return refuse('not_found')

    const { base, timeZone } = await loadTerms(tx)
    const today = dayIn(now, timeZone)
    const amount = BigInt(input.amount)
    const decided = decideCommitment(actor, contribution, { amount, documentRef, today })
    if (!decided.ok) return decided

    const { state, awaits, transfers } = decided.value
    await tx.contribution.update({
      where: { id: contributionId },
      data: {
        state,
        ...(rate && { rateKind: rate.kind, rateValue: rate.value, rateSource: rate.source }),
        ...(awaits
          ? {
              registeredForContributor: true,
              awaiting: awaits,
              awaitingAmount: amount,
              awaitingDocument: documentRef,
              awaitingById: actor.personId,
              awaitingAt: now,
            }
          : { committed: { increment: amount }, documentRef, committedById: actor.personId, committedAt: now }),
      },
    })
    await recordTransfers(tx, { actor, now, newId, effectiveOn: today, transfers })
    const met = await resolveConditions(tx, { now, today, base })
    return ok({ contributionId, state, awaiting: awaits !== null }, [...(decided.events ?? []), ...met])
  },
})
