import type { ForumStatus, Role } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'

type LockedInvitation = {
  readonly id: string
  readonly email: string
  readonly bodyId: string
  readonly role: Role
  readonly finance: boolean
  readonly title: string | null
  readonly state: string
  readonly sends: number
  readonly expiresAt: Date
  readonly settledAt: Date | null
  readonly forumStatus: ForumStatus | null
}

/** The invitation, locked: of two who settle it at once, the second finds it settled. Null when there is none. */
export async function lockInvitation(tx: Tx, invitationId: string): Promise<LockedInvitation | null> {
  const [invitation] = await tx.$queryRaw<LockedInvitation[]>`
    SELECT i.id, i.email, i."bodyId", i.role, i.finance, i.title, i.state, i.sends, i."expiresAt", i."settledAt", f.status AS "forumStatus"
      FROM "Invitation" i LEFT JOIN "Forum" f ON f.id = i."bodyId"
     WHERE i.id = ${invitationId}::uuid
       FOR UPDATE OF i`
  return invitation ?? null
}
