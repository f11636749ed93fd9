import type { Actor, BodyKind, ForumClass, Role } from '#app/domain/members/actor.ts'
import type { Database } from '#server/db/client.ts'
import type { LiveSession, Sessions } from './lucia.ts'

export type Theme = 'system' | 'light' | 'dark'

/** Who is signed in, and every body that this person may act for now. */
export type SignedIn = {
  readonly session: LiveSession
  readonly person: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly locale: 'fr' | 'en'
    readonly theme: Theme
    readonly epoch: number
  }
  /** In the order of the bodies' codes; never empty. */
  readonly actors: readonly [Actor, ...Actor[]]
}

type Row = {
  personId: string
  name: string
  email: string
  locale: 'fr' | 'en'
  theme: Theme
  epoch: number
  mandateId: string
  role: Role
  finance: boolean
  bodyId: string
  kind: BodyKind
  code: string
  nameFr: string
  nameEn: string
  class: ForumClass | null
}

/** The one function that pages, the API and the socket handshake share (design.md §7). */
export function createIdentify({ db, sessions }: { readonly db: Database; readonly sessions: Sessions }) {
  return async function identify(cookieHeader: string | undefined): Promise<SignedIn | null> {
    const session = await sessions.read(cookieHeader)
    if (!session) return null
    const rows = await db.sql<Row>(
      'signed-in',
      `SELECT p.id AS "personId", p.name, p.email, p.locale, p.theme, p.epoch, m.id AS "mandateId", m.role, m.finance,
              b.id AS "bodyId", b.kind, b.code, b."nameFr", b."nameEn", f.class
         FROM "Person" p
         JOIN "Mandate" m ON m."personId" = p.id AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
         JOIN "Body" b ON b.id = m."bodyId"
         LEFT JOIN "Forum" f ON f.id = b.id
        WHERE p.id = $1::uuid AND (f.id IS NULL OR f.status = 'active')
        ORDER BY b.code, m.role`,
      [session.personId],
    )
    const [first, ...others] = rows
    if (!first) return null
    const { personId: id, name, email, locale, theme, epoch } = first
    return { session, person: { id, name, email, locale, theme, epoch }, actors: [toActor(first), ...others.map(toActor)] }
  }
}

export type Identify = ReturnType<typeof createIdentify>

/**
 * The actor for a mandate of the signed-in person; the first one when no mandate is named. Null when the
 * named mandate is not, or no longer, this person's (rulings.md 2).
 */
export function actingAs(signedIn: SignedIn, mandateId?: string | null): Actor | null {
  if (!mandateId) return signedIn.actors[0]
  return signedIn.actors.find((actor) => actor.mandateId === mandateId) ?? null
}

function toActor(row: Row): Actor {
  const { personId, name, locale, mandateId, role, finance, kind, code, nameFr, nameEn } = row
  return { personId, name, locale, mandateId, role, finance, body: { id: row.bodyId, kind, code, nameFr, nameEn, class: row.class } }
}
