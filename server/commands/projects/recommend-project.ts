import { recommendInput } from '#app/domain/projects/acts.input.ts'
import { decideRecommendation } from '#app/domain/projects/decide-check.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadActAudience, lockDossier } from './load-parts.ts'

/**
 * Under the procedure "no panel" a coordinator ends the check with a written recommendation, and the dossier
 * is for decision (rulings.md 3). Refuses `conflicted`, `wrong_state`.
 */
export const recommendProject = defineCommand({
  name: 'projects.recommend',
  summary: 'End the check with a recommendation and put the dossier up for decision.',
  input: recommendInput,
  async run({ tx, actor, now }, { projectId, recommendation, lang }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const decided = decideRecommendation(actor, dossier, lang, await loadActAudience(tx, dossier))
    if (!decided.ok) return decided

    await tx.project.update({
      where: { id: projectId },
      data: { state: 'for_decision', recommendation, recommendationLang: lang, stateSince: now, version: { increment: 1 } },
    })
    return ok({ state: 'for_decision' }, decided.events)
  },
})
