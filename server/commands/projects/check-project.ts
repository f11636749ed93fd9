import { onProject } from '#app/domain/projects/acts.input.ts'
import { decideCheck } from '#app/domain/projects/decide-check.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadActAudience, lockDossier } from './load-parts.ts'

/**
 * A coordinator takes a submitted dossier into the completeness check and becomes its case officer. Refuses
 * `conflicted`, `wrong_state`.
 */
export const checkProject = defineCommand({
  name: 'projects.check',
  summary: 'Take a submitted dossier into the completeness check.',
  input: onProject,
  async run({ tx, actor, now }, { projectId }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const decided = decideCheck(actor, dossier, await loadActAudience(tx, dossier))
    if (!decided.ok) return decided

    await tx.project.update({ where: { id: projectId }, data: { state: 'screening', officerId: actor.personId, stateSince: now, version: { increment: 1 } } })
    return ok({ state: 'screening' }, decided.events)
  },
})
