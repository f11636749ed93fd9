import type { BodyKind, ForumStatus } from '#app/domain/members/actor.ts'
import type { InviteInput } from '#app/domain/members/invitation.input.ts'
import { decideInvite, invitationLasts } from '#app/domain/members/invitations.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { CommandContext } from '#server/commands/command.ts'
import { knownPerson } from './known-person.ts'

/**
 * Writes an invitation, with the event that mails it; an expired one of the same address for the same body gives
 * way to it. Refuses `not_permitted`, `not_found`, `role_not_of_body`, `finance_not_of_role`, `forum_closed`,
 * `mandate_exists`, `account_not_open` and `invitation_open` (domain.md §6.1, §6.2).
 */
export async function writeInvitation(context: CommandContext, input: InviteInput): Promise<Result<{ readonly invitationId: string }>> {
  const { tx, actor, now, newId } = context
  const { name, email, locale, bodyId, role, finance, title } = input
  if (!can(actor, 'members.give_mandate', [bodyId])) return refuse('not_permitted')
  const [body] = await tx.$queryRaw<{ kind: BodyKind; status: ForumStatus | null }[]>`
    SELECT b.kind, f.status FROM "Body" b LEFT JOIN "Forum" f ON f.id = b.id WHERE b.id = ${bodyId}::uuid`
  if (!body) return refuse('not_found')
  const earlier = await lockEarlier(context, email, bodyId)
  const known = await knownPerson(tx, { email, bodyId, now })
  const open = earlier !== null && earlier.expiresAt > now
  const decision = decideInvite(actor, { role, finance, bodyId, bodyKind: body.kind, forumStatus: body.status, known, open })
  if (!decision.ok) return decision

  if (earlier) await tx.invitation.update({ where: { id: earlier.id }, data: { state: 'revoked', settledAt: now } })
  const invitationId = newId()
  const expiresAt = new Date(now.getTime() + invitationLasts)
  await tx.invitation.create({
    data: { id: invitationId, name, email, locale, bodyId, role, finance, title, invitedById: actor.personId, sentAt: now, expiresAt, createdAt: now },
  })
  return ok({ invitationId }, [
    { type: 'person.invited', subject: { kind: 'invitation', id: invitationId }, payload: { invitationId, bodyId, sends: 1 }, audience: [] },
  ])
}

/** The unsettled invitation of this address for this body, locked. */
async function lockEarlier({ tx }: CommandContext, email: string, bodyId: string): Promise<{ readonly id: string; readonly expiresAt: Date } | null> {
  const [earlier] = await tx.$queryRaw<{ id: string; expiresAt: Date }[]>`
    SELECT id, "expiresAt" FROM "Invitation" WHERE email = ${email} AND "bodyId" = ${bodyId}::uuid AND state = 'sent' FOR UPDATE`
  return earlier ?? null
}
