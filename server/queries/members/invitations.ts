import { invitationsInput } from '#app/domain/members/invitation.input.ts'
import { type InvitationStanding, invitationStandings } from '#app/domain/members/invitations.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { Prisma } from '#server/db/generated/client.ts'
import { defineQuery } from '#server/queries/query.ts'
import { readInvitations, standingSql, visibleInvitations } from './read-invitations.ts'

const pageLength = 50

/** Invitations of the bodies for which the actor invites, with how many stand how; 50 at a time, the last sent first. */
export const invitations = defineQuery({
  name: 'members.invitations',
  summary: 'Invitations and how they stand (coordinators, platform administrators, administrators of the forum).',
  candidates: true,
  input: invitationsInput,
  async run({ db, actor, now }, { standing, after }) {
    const visible = visibleInvitations(actor)
    if (!visible) return refuse('not_found')
    const counts = await db.$queryRaw<{ standing: InvitationStanding; count: number }[]>`
      SELECT ${standingSql(now)} AS standing, count(*)::int AS count FROM "Invitation" i WHERE ${visible} GROUP BY 1`
    const where = [visible]
    if (standing) where.push(Prisma.sql`${standingSql(now)} = ${standing}`)
    if (after) where.push(Prisma.sql`(i."sentAt", i.id) < (SELECT x."sentAt", x.id FROM "Invitation" x WHERE x.id = ${after}::uuid)`)
    const found = await readInvitations(db, { actor, where: Prisma.join(where, ' AND '), now, limit: pageLength + 1 })
    const shown = found.slice(0, pageLength)
    return ok({
      invitations: shown,
      counts: invitationStandings.map((each) => ({ standing: each, count: counts.find((line) => line.standing === each)?.count ?? 0 })),
      next: found.length > pageLength ? (shown.at(-1)?.id ?? null) : null,
    })
  },
})
