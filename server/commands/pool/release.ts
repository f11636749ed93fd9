import { allocated, available } from '#app/domain/pool/accounts.ts'
import { decideRelease } from '#app/domain/pool/decide-release.ts'
import { releaseInput } from '#app/domain/pool/payment.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadTerms } from './load-terms.ts'
import { lockPaidDossier } from './lock-paid-dossier.ts'
import { moveByShare } from './move-by-share.ts'

/**
 * A coordinator takes back, with a reason, money that was set aside for a dossier and is not paid out: it is
 * available again, split over the dossier's contributions in proportion. Refuses `not_permitted`, `conflicted`,
 * `above_allocated`.
 */
export const release = defineCommand({
  name: 'pool.release',
  summary: 'Take back money that was set aside for a dossier and not paid out.',
  stepUp: true,
  input: releaseInput,
  async run({ tx, actor, now, newId }, { projectId, reason, ...input }) {
    const { base } = await loadTerms(tx)
    const dossier = await lockPaidDossier(tx, actor, projectId, base)
    if (!dossier) return refuse('not_found')

    const amount = BigInt(input.amount)
    const { allocated: set, disbursed, waiting } = dossier.ledger.sums
    const decided = decideRelease(actor, { parties: dossier.parties, free: set - disbursed - waiting }, amount, base)
    if (!decided.ok) return decided
    const moved = await moveByShare(
      tx,
      { projectId, forumId: null, amount, note: reason, actor, now, newId },
      {
        reason: 'release',
        event: 'pool.released',
        from: (contributionId, base) => allocated({ contributionId, projectId, base }),
        to: (contributionId, base) => available({ contributionId, base }),
      },
    )
    return moved.ok ? ok({ groupId: moved.value.groupId }, moved.value.events) : moved
  },
})
