import { removePartnerInput } from '#app/domain/projects/acts.input.ts'
import { decideRemoval } from '#app/domain/projects/decide-drafting.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadAudience, lockDossier } from './load-parts.ts'

/**
 * Takes a forum out of the dossier: it no longer reads it, and its budget lines fall to nobody in particular.
 * Refuses `partner_unknown`, `wrong_state`.
 */
export const removePartner = defineCommand({
  name: 'projects.remove-partner',
  summary: 'Take a forum out of a dossier.',
  input: removePartnerInput,
  async run({ tx, actor, now }, { projectId, forumId }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const decided = decideRemoval(actor, dossier, forumId, await loadAudience(tx, dossier))
    if (!decided.ok) return decided

    const gone = { state: 'withdrawn', consentedHash: null, consentedById: null, consentedAt: null, declineReason: null }
    await tx.projectPartner.update({ where: { projectId_forumId: { projectId, forumId } }, data: gone })
    await tx.budgetLine.updateMany({ where: { projectId, forumId }, data: { forumId: null } })
    await tx.project.update({ where: { id: projectId }, data: { version: { increment: 1 }, updatedAt: now } })
    return ok({ version: dossier.version + 1 }, decided.events)
  },
})
