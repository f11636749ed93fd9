import { type InvitationInput, invitationInput } from '#app/domain/members/invitation.input.ts'
import { decideResend, invitationLasts, standingOf } from '#app/domain/members/invitations.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { lockInvitation } from './lock-invitation.ts'

/**
 * The invitation is mailed again and works seven days from now; the links of earlier mails are void. Refuses
 * `invitation_used`, `invitation_revoked`, and `invitation_expired` when a later one took its place.
 */
export const resendInvitation = defineCommand({
  name: 'members.resend-invitation',
  summary: 'Send an invitation again (coordinators, platform administrators, administrators of the forum).',
  stepUp: true,
  candidates: true,
  input: invitationInput,
  async run({ tx, actor, now }, { invitationId }: InvitationInput) {
    const invitation = await lockInvitation(tx, invitationId)
    if (!invitation) return refuse('not_found')
    const { bodyId, state } = invitation
    const decision = decideResend(actor, { bodyId, standing: standingOf(invitation, now), replaced: state !== 'sent' })
    if (!decision.ok) return decision

    const sends = invitation.sends + 1
    const expiresAt = new Date(now.getTime() + invitationLasts)
    await tx.invitation.update({ where: { id: invitationId }, data: { sends, sentAt: now, expiresAt } })
    return ok({ invitationId }, [
      { type: 'person.invited', subject: { kind: 'invitation', id: invitationId }, payload: { invitationId, bodyId, sends }, audience: [] },
    ])
  },
})
