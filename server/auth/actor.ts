import type { Actor, BodyKind, ForumClass, ForumStatus, Role } from '#app/domain/members/actor.ts'
import type { Database } from '#server/db/client.ts'
import type { Clock } from '#server/db/clock.ts'
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
  /** Bodies of mandates given since this session began: usable once the person proves again who they are. */
  readonly gained: readonly { readonly code: string; readonly nameFr: string; readonly nameEn: string }[]
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
  status: ForumStatus | null
  gained: boolean
  secondFactorDue: boolean
  interests: string[]
}

type Ports = { readonly db: Database; readonly sessions: Sessions; readonly clock?: Clock }

/** The one function that pages, the API and the socket handshake share (design.md §7). */
export function createIdentify({ db, sessions, clock }: Ports) {
  const signedInBy = createSignedInBy(db, clock)
  return async function identify(cookieHeader: string | undefined): Promise<SignedIn | null> {
    const session = await sessions.read(cookieHeader)
    return session ? signedInBy(session) : null
  }
}

/** The same for a connection that stays open: it knows its session's id, and follows it when a proof renews it. */
export function createIdentifySession({ db, sessions, clock }: Ports) {
  const signedInBy = createSignedInBy(db, clock)
  return async function identifySession(sessionId: string): Promise<SignedIn | null> {
    const session = await sessions.find(sessionId)
    return session ? signedInBy(session) : null
  }
}

function createSignedInBy(db: Database, clock: Clock = { offset: 0 }) {
  return async function signedInBy(session: LiveSession): Promise<SignedIn | null> {
    const rows = await db.sql<Row>('signed-in', signedInRows, [session.id, clock.offset])
    const [first, ...others] = rows.filter((row) => !row.gained)
    if (!first) return null
    const { personId: id, name, email, locale, theme, epoch } = first
    const actor = (row: Row) => toActor(row, session)
    return {
      session,
      person: { id, name, email, locale, theme, epoch },
      actors: [actor(first), ...others.map(actor)],
      gained: rows.filter((row) => row.gained).map(({ code, nameFr, nameEn }) => ({ code, nameFr, nameEn })),
    }
  }
}

/** The database's clock, moved by as many milliseconds as a test asks for. */
const instant = `(now() + $2::float8 * interval '1 millisecond')`

/**
 * The live mandates of a session's person. One that began after the session's id was made, or whose forum was admitted
 * or reinstated after it, is `gained`: a gain of rights needs a new id (domain.md §6.1).
 */
const signedInRows = `
  SELECT p.id AS "personId", p.name, p.email, p.locale, p.theme, p.epoch, m.id AS "mandateId", m.role, m.finance,
         b.id AS "bodyId", b.kind, b.code, b."nameFr", b."nameEn", f.class, f.status,
         m."startsAt" > s."createdAt" OR COALESCE(f.status = 'active' AND f."statusSince" > s."createdAt", false) AS gained,
         EXISTS (SELECT 1 FROM "Alliance" a
                  WHERE (m.role = 'coordinator' AND 'coordinator' = ANY(a."secondFactorOf"))
                     OR (m.finance AND 'finance' = ANY(a."secondFactorOf")))
           AND NOT EXISTS (SELECT 1 FROM "SecondFactor" x WHERE x."personId" = p.id AND x."confirmedAt" IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM "Passkey" k WHERE k."personId" = p.id) AS "secondFactorDue",
         ARRAY(SELECT DISTINCT i."bodyId"::text FROM "Mandate" i JOIN "Body" g ON g.id = i."bodyId" AND g.kind IN ('forum', 'partner')
                WHERE i."personId" = p.id AND i."startsAt" <= now() AND (i."endsAt" IS NULL OR i."endsAt" > now() - interval '24 months')) AS interests
    FROM "Session" s
    JOIN "Person" p ON p.id = s."personId" AND p.status = 'active'
    JOIN "Mandate" m ON m."personId" = p.id AND m."startsAt" <= ${instant} AND (m."endsAt" IS NULL OR m."endsAt" > ${instant})
    JOIN "Body" b ON b.id = m."bodyId"
    LEFT JOIN "Forum" f ON f.id = b.id
   WHERE s.id = $1 AND (f.id IS NULL OR f.status IN ('active', 'applicant', 'under_consideration'))
   ORDER BY b.code, m.role`

export type Identify = ReturnType<typeof createIdentify>
export type IdentifySession = ReturnType<typeof createIdentifySession>

/**
 * The actor for a mandate of the signed-in person; the first one when no mandate is named. Null when the
 * named mandate is not, or no longer, this person's (rulings.md 2).
 */
export function actingAs(signedIn: SignedIn, mandateId?: string | null): Actor | null {
  if (!mandateId) return signedIn.actors[0]
  return signedIn.actors.find((actor) => actor.mandateId === mandateId) ?? null
}

function toActor(row: Row, { provedAt }: LiveSession): Actor {
  const { personId, name, locale, mandateId, role, finance, kind, code, nameFr, nameEn, status, secondFactorDue, interests } = row
  const body = { id: row.bodyId, kind, code, nameFr, nameEn, class: row.class, status }
  return { personId, name, locale, mandateId, role, finance, body, provedAt, secondFactorDue, interests }
}
