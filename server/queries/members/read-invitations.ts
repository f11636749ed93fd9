import type { Actor, BodyKind, Role } from '#app/domain/members/actor.ts'
import type { InvitationStanding } from '#app/domain/members/invitations.ts'
import { can } from '#app/domain/members/permissions.ts'
import type { Tx } from '#server/db/client.ts'
import { Prisma } from '#server/db/generated/client.ts'

/** An invitation as those who invite see it; instants are ISO 8601. */
export type InvitationLine = {
  readonly id: string
  readonly name: string
  /** Null where the reader may not see addresses of the body, and did not write this one. */
  readonly email: string | null
  readonly role: Role
  readonly finance: boolean
  readonly title: string | null
  readonly standing: InvitationStanding
  /** Expired, and a later one took its place. */
  readonly replaced: boolean
  readonly sends: number
  readonly sentAt: string
  readonly expiresAt: string
  readonly settledAt: string | null
  readonly invitedBy: string | null
  readonly body: { readonly code: string; readonly kind: BodyKind; readonly nameFr: string; readonly nameEn: string }
}

type Row = Omit<InvitationLine, 'email' | 'sentAt' | 'expiresAt' | 'settledAt' | 'body'> &
  InvitationLine['body'] & {
    readonly email: string
    readonly bodyId: string
    readonly invitedById: string
    readonly sentAt: Date
    readonly expiresAt: Date
    readonly settledAt: Date | null
  }

/** `standingOf` as SQL, on `i`. */
export function standingSql(now: Date): Prisma.Sql {
  return Prisma.sql`CASE WHEN i.state = 'accepted' THEN 'accepted' WHEN i.state = 'revoked' AND i."settledAt" < i."expiresAt" THEN 'revoked'
                         WHEN i.state = 'sent' AND i."expiresAt" > ${now} THEN 'open' ELSE 'expired' END`
}

/** The invitations that the actor may see, as a condition on `i`; null for whoever invites nobody. */
export function visibleInvitations(actor: Actor): Prisma.Sql | null {
  if (can(actor, 'members.give_mandate', [])) return Prisma.sql`true`
  return can(actor, 'members.give_mandate') ? Prisma.sql`i."bodyId" = ${actor.body.id}::uuid` : null
}

type Asked = { readonly actor: Actor; readonly where: Prisma.Sql; readonly now: Date; readonly limit: number }

/** Invitations, the last sent first. */
export async function readInvitations(db: Pick<Tx, '$queryRaw'>, { actor, where, now, limit }: Asked): Promise<readonly InvitationLine[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT i.id, i.name, i.email, i.role, i.finance, i.title, ${standingSql(now)} AS standing, i.state <> 'sent' AS replaced, i.sends,
           i."sentAt", i."expiresAt", i."settledAt", i."bodyId", i."invitedById", p.name AS "invitedBy", b.code, b.kind, b."nameFr", b."nameEn"
      FROM "Invitation" i JOIN "Body" b ON b.id = i."bodyId" LEFT JOIN "Person" p ON p.id = i."invitedById"
     WHERE ${where} ORDER BY i."sentAt" DESC, i.id DESC LIMIT ${limit}`
  return rows.map((row) => lineOf(row, actor))
}

function lineOf({ bodyId, invitedById, code, kind, nameFr, nameEn, ...row }: Row, actor: Actor): InvitationLine {
  const seesAddress = invitedById === actor.personId || can(actor, 'members.emails', [bodyId])
  return {
    ...row,
    email: seesAddress ? row.email : null,
    replaced: row.standing === 'expired' && row.replaced,
    sentAt: row.sentAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    body: { code, kind, nameFr, nameEn },
  }
}
