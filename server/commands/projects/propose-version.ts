import { onProject } from '#app/domain/projects/acts.input.ts'
import { decideVersion } from '#app/domain/projects/decide-consent.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Prisma } from '#server/db/generated/client.ts'
import { defineCommand } from '../command.ts'
import { loadAudience, lockDossier } from './load-parts.ts'

/**
 * Freezes what is written as the next version and asks every partner for consent to it (rulings.md 8).
 * Returns its number and content hash. Refuses `dossier_incomplete` with all that the text lacks,
 * `version_unchanged` when that very text is already proposed.
 */
export const proposeVersion = defineCommand({
  name: 'projects.propose-version',
  summary: 'Freeze the text as a version and ask the partners for consent.',
  input: onProject,
  async run({ tx, actor, now, newId }, { projectId }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const decided = decideVersion(actor, dossier, await loadAudience(tx, dossier))
    if (!decided.ok) return decided

    const { contentHash, termsHash } = dossier
    const { n } = decided.value
    // Prisma's Json input has no readonly arrays.
    const content = dossier.content as unknown as Prisma.InputJsonObject
    await tx.projectVersion.create({ data: { id: newId(), projectId, n, content, contentHash, termsHash, proposedById: actor.personId, proposedAt: now } })
    await tx.projectPartner.updateMany({ where: { projectId, state: { not: 'withdrawn' } }, data: { state: 'invited', declineReason: null } })
    return ok({ n, contentHash }, decided.events)
  },
})
