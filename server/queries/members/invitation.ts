import { invitationInput } from '#app/domain/members/invitation.input.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { Prisma } from '#server/db/generated/client.ts'
import { defineQuery } from '#server/queries/query.ts'
import { readInvitations, visibleInvitations } from './read-invitations.ts'

/** One invitation, for whoever may send it again or revoke it. */
export const invitation = defineQuery({
  name: 'members.invitation',
  summary: 'One invitation and how it stands (coordinators, platform administrators, administrators of the forum).',
  candidates: true,
  input: invitationInput,
  async run({ db, actor, now }, { invitationId }) {
    const visible = visibleInvitations(actor)
    if (!visible) return refuse('not_found')
    const where = Prisma.sql`${visible} AND i.id = ${invitationId}::uuid`
    const [line] = await readInvitations(db, { actor, where, now, limit: 1 })
    return line ? ok(line) : refuse('not_found')
  },
})
