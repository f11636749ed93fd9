import type { Actor } from '#app/domain/members/actor.ts'
import { consentInput } from '#app/domain/projects/acts.input.ts'
import { decideConsent } from '#app/domain/projects/decide-consent.ts'
import type { Dossier } from '#app/domain/projects/dossier.ts'
import { ok, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { defineCommand } from '../command.ts'
import { loadAudience, lockDossier } from './load-parts.ts'

/**
 * The administrator of a partner consents to the version of this hash, or declines it with a reason. Refuses
 * `version_not_current` when another was proposed meanwhile, `difference_not_seen` when an earlier consent
 * would carry over unseen (rulings.md 8).
 */
export const consentToVersion = defineCommand({
  name: 'projects.consent',
  summary: 'Consent to the proposed version for your forum, or decline it with a reason.',
  input: consentInput,
  async run({ tx, actor, now }, { projectId, contentHash, answer, reason, seenDifference }) {
    const dossier = await lockDossier(tx, actor, projectId)
    if (!dossier) return refuse('not_found')

    const earlierTermsHash = await loadEarlierTerms(tx, actor, dossier)
    const given = { contentHash, answer, reason: reason || null, seenDifference, earlierTermsHash }
    const decided = decideConsent(actor, dossier, given, await loadAudience(tx, dossier))
    if (!decided.ok) return decided

    const { state, n, carriedOver } = decided.value
    const signed = state === 'consented' ? { consentedHash: contentHash, consentedById: actor.personId, consentedAt: now } : { declineReason: reason ?? null }
    await tx.projectPartner.update({ where: { projectId_forumId: { projectId, forumId: actor.body.id } }, data: { state, ...signed } })
    return ok({ n, state, carriedOver }, decided.events)
  },
})

/** The terms of the version this forum consented to before, when it is not the one that stands. */
async function loadEarlierTerms(tx: Tx, actor: Actor, dossier: Dossier): Promise<string | null> {
  const hash = dossier.partners.find(({ forumId }) => forumId === actor.body.id)?.consentedHash
  if (!hash || hash === dossier.candidate?.contentHash) return null
  const version = await tx.projectVersion.findFirst({ where: { projectId: dossier.id, contentHash: hash }, select: { termsHash: true } })
  return version?.termsHash ?? null
}
