import { type InvitationInput, invitationInput } from '#app/domain/members/invitation.input.ts'
import { decideRevoke, standingOf } from '#app/domain/members/invitations.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockInvitation } from './lock-invitation.ts'

/** The link of the invitation works no more. Refuses `invitation_used`, `invitation_revoked` and `invitation_expired`. */
export const revokeInvitation = defineCommand({
  name: 'members.revoke-invitation',
  summary: 'Revoke an open invitation (coordinators, platform administrators, administrators of the forum).',
  stepUp: true,
  candidates: true,
  input: invitationInput,
  async run({ tx, actor, now }, { invitationId }: InvitationInput) {
    const invitation = await lockInvitation(tx, invitationId)
    if (!invitation) return refuse('not_found')
    const { bodyId } = invitation
    const decision = decideRevoke(actor, { bodyId, standing: standingOf(invitation, now) })
    if (!decision.ok) return decision

    await tx.invitation.update({ where: { id: invitationId }, data: { state: 'revoked', settledAt: now } })
    return ok({ invitationId }, [
      { type: 'invitation.revoked', subject: { kind: 'invitation', id: invitationId }, payload: { invitationId, bodyId }, audience: [] },
    ])
  },
})
