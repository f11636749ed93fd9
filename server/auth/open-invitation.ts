import type { Actor, Role } from '#app/domain/members/actor.ts'
import { accountFor, type InvitationAccount, standingOf } from '#app/domain/members/invitations.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { knownPerson } from '#server/commands/members/known-person.ts'
import type { Database } from '#server/db/client.ts'
import type { Keys } from './keys.ts'
import type { Sessions } from './lucia.ts'
import type { Visit } from './visit.ts'

/** An invitation that works, as its link shows it. */
export type OpenInvitation = {
  readonly id: string
  /** Which sending the link came with: the last. */
  readonly sends: number
  readonly name: string
  readonly email: string
  readonly locale: 'fr' | 'en'
  readonly role: Role
  readonly finance: boolean
  readonly title: string | null
  readonly expiresAt: Date
  readonly body: Actor['body']
  /** Null where no person did. */
  readonly invitedBy: string | null
  readonly account: InvitationAccount
  /** Whose address it is, where Kente knows them. */
  readonly personId: string | null
}

type Row = Omit<OpenInvitation, 'body' | 'account' | 'personId'> & { readonly bodyId: string; readonly state: string; readonly settledAt: Date | null }

/** Links of sendings longer ago than this are told like forged ones. */
const linksRemembered = 20

type Ports = { readonly db: Database; readonly keys: Keys; readonly sessions: Sessions }

/**
 * Opens an invitation by the link in its mail, which is computed and stored nowhere. A forged or unknown one is
 * `not_found`; a genuine one may be `invitation_used`, `invitation_revoked`, `invitation_resent` or
 * `invitation_expired`.
 */
export function createOpenInvitation({ db, keys, sessions }: Ports) {
  return async function openInvitation(token: string, visit: Visit): Promise<Result<OpenInvitation>> {
    const id = keys.idOfToken(token)
    const row = id ? await invitationRow(db, id) : null
    const sending = row ? sendingOf(keys, token, row) : null
    if (!row || sending === null) return refuse('not_found')
    const now = new Date()
    const standing = standingOf(row, now)
    if (standing === 'accepted') return refuse('invitation_used')
    if (standing === 'revoked') return refuse('invitation_revoked')
    if (sending !== row.sends) return refuse('invitation_resent')
    if (standing === 'expired') return refuse('invitation_expired')
    const { state: _state, settledAt: _settledAt, bodyId, ...shown } = row
    const body = await bodyOf(db, bodyId)
    const known = await knownPerson(db.prisma, { email: row.email, bodyId, now })
    const signedIn = await sessions.read(visit.cookieHeader)
    return body ? ok({ ...shown, body, account: accountFor(known, signedIn?.personId ?? null), personId: known?.id ?? null }) : refuse('not_found')
  }
}

async function invitationRow({ sql }: Database, id: string): Promise<Row | null> {
  const [row] = await sql<Row>(
    'invitation',
    `SELECT i.id, i.sends, i.name, i.email, i.locale, i.role, i.finance, i.title, i."expiresAt", i.state, i."settledAt", i."bodyId", p.name AS "invitedBy"
       FROM "Invitation" i LEFT JOIN "Person" p ON p.id = i."invitedById" WHERE i.id = $1::uuid`,
    [id],
  )
  return row ?? null
}

async function bodyOf({ sql }: Database, id: string): Promise<Actor['body'] | null> {
  const [body] = await sql<Actor['body']>(
    'invitation-body',
    `SELECT b.id, b.kind, b.code, b."nameFr", b."nameEn", f.class, f.status FROM "Body" b LEFT JOIN "Forum" f ON f.id = b.id WHERE b.id = $1::uuid`,
    [id],
  )
  return body ?? null
}

/** Which sending of the invitation the token came with; null when it came with none. */
function sendingOf(keys: Keys, token: string, { id, sends }: Row): number | null {
  for (let sending = sends; sending > Math.max(0, sends - linksRemembered); sending--) {
    if (keys.isGenuine(token, 'invitation', id, sending)) return sending
  }
  return null
}
