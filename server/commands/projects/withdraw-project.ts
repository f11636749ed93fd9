import { withdrawInput } from '#app/domain/projects/acts.input.ts'
import { decideWithdrawal } from '#app/domain/projects/decide-submission.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadAudience, lockDossier } from './load-parts.ts'
import { lockRecordedDecision } from './locks.ts'

/**
 * The lead's administrator takes the dossier back before it is decided; nothing is erased. A decision that
 * was recorded and waits for its confirmation falls with it. Refuses `wrong_state`.
 */
export const withdrawProject = defineCommand({
  name: 'projects.withdraw',
  summary: 'Withdraw a dossier before it is decided.',
  input: withdrawInput,
  async run({ tx, actor, now }, { projectId, reason }) {
    await lockRecordedDecision(tx, projectId)
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const decided = decideWithdrawal(actor, dossier, await loadAudience(tx, dossier))
    if (!decided.ok) return decided

    await tx.decision.updateMany({ where: { projectId, state: 'recorded' }, data: { state: 'withdrawn' } })
    await tx.project.update({
      where: { id: projectId },
      data: { state: 'withdrawn', withdrawalReason: reason || null, stateSince: now, dueAt: null, version: { increment: 1 } },
    })
    return ok({ state: 'withdrawn' }, decided.events)
  },
})
