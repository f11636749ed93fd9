import { invitePartnerInput } from '#app/domain/projects/acts.input.ts'
import { decideInvitation } from '#app/domain/projects/decide-drafting.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '../command.ts'
import { loadAudience, lockDossier } from './load-parts.ts'

/**
 * Invites a member forum into the dossier, as co-applicant or associate; from then on its people read it.
 * Its administrator consents to each version (rulings.md 8). Refuses `partner_is_lead`,
 * `partner_already_invited`, `observer_may_not_join`, `wrong_state`.
 */
export const invitePartner = defineCommand({
  name: 'projects.invite-partner',
  summary: 'Invite a forum into a dossier.',
  input: invitePartnerInput,
  async run({ tx, actor, now, newId }, { projectId, forumId, role }) {
    const dossier = await lockDossier(tx, actor, projectId)
    const forum = await tx.forum.findUnique({ where: { id: forumId }, select: { class: true, status: true } })
    if (!dossier || forum?.status !== 'active') return refuse('not_found')

    const decided = decideInvitation(actor, dossier, { forumId, role, forumClass: forum.class, audience: await loadAudience(tx, dossier) })
    if (!decided.ok) return decided

    const asked = {
      role,
      state: 'invited',
      consentedHash: null,
      consentedById: null,
      consentedAt: null,
      declineReason: null,
      invitedById: actor.personId,
      invitedAt: now,
    }
    await tx.projectPartner.upsert({
      where: { projectId_forumId: { projectId, forumId } },
      create: { id: newId(), projectId, forumId, ...asked },
      update: asked,
    })
    await tx.project.update({ where: { id: projectId }, data: { version: { increment: 1 }, updatedAt: now } })
    return ok({ version: dossier.version + 1 }, decided.events)
  },
})
