import type { DomainEvent } from '#app/domain/events.ts'
import { type AcceptInvitationInput, acceptInvitationInput } from '#app/domain/members/invitation.input.ts'
import { decideAccept, standingOf } from '#app/domain/members/invitations.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { type CommandContext, defineCommand } from '#server/commands/command.ts'
import { knownPerson } from './known-person.ts'
import { lockInvitation } from './lock-invitation.ts'
import { writeMandate } from './write-mandate.ts'

/**
 * The invited person, who is the actor's person, gets the mandate; who is new comes to be, with a password. Refuses
 * `invitation_used`, `invitation_expired`, `invitation_revoked`, `invitation_resent`, `invitation_sign_in`,
 * `forum_closed`, `account_not_open` and `mandate_exists`.
 */
export const acceptInvitation = defineCommand({
  name: 'members.accept-invitation',
  summary: 'Accept an invitation. Runs inside the server only, for whoever holds its link.',
  inProcess: true,
  input: acceptInvitationInput,
  async run(context, input: AcceptInvitationInput) {
    const { tx, actor, now } = context
    if (!can(actor, 'members.accept_invitation')) return refuse('not_permitted')
    const invitation = await lockInvitation(tx, input.invitationId)
    if (!invitation) return refuse('not_found')
    const { email, bodyId, role, finance, title, forumStatus, sends } = invitation
    const known = await knownPerson(tx, { email, bodyId, now })
    const { personId } = actor
    const decision = decideAccept({
      personId,
      choosesPassword: input.passwordHash !== null,
      latest: sends === input.sends,
      standing: standingOf(invitation, now),
      forumStatus,
      known,
    })
    if (!decision.ok) return decision

    const come = await letIn(context, { ...input, email }, known !== null)
    const fromNowOn = { startsOn: null, endsOn: null, alternateOfId: null }
    const given = await writeMandate(context, personId, { bodyId, role, finance, title, ...fromNowOn })
    if (!given.ok) return given
    const { mandateId } = given.value
    await tx.invitation.update({ where: { id: invitation.id }, data: { state: 'accepted', settledAt: now, mandateId } })
    return ok({ personId, mandateId }, [
      ...come,
      ...(given.events ?? []),
      {
        type: 'invitation.accepted',
        subject: { kind: 'invitation', id: invitation.id },
        payload: { invitationId: invitation.id, bodyId, mandateId },
        audience: [],
      },
    ])
  },
})

type Coming = AcceptInvitationInput & { readonly email: string }

/** Writes the new person, or the new password of one who comes back. */
async function letIn({ tx, actor, now }: CommandContext, { name, email, locale, passwordHash }: Coming, known: boolean): Promise<readonly DomainEvent[]> {
  const { personId } = actor
  if (known) {
    if (passwordHash) await tx.person.update({ where: { id: personId }, data: { passwordHash } })
    return []
  }
  await tx.person.create({ data: { id: personId, name, email, locale, passwordHash, createdAt: now } })
  return [{ type: 'person.added', subject: { kind: 'person', id: personId }, payload: {}, audience: [] }]
}
