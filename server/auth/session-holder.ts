import type { BodyKind, ForumClass, ForumStatus, Role } from '#app/domain/members/actor.ts'
import type { Sql } from '#server/db/client.ts'
import type { Clock } from '#server/db/clock.ts'

export type Theme = 'system' | 'light' | 'dark'

/** A live mandate of a session's person. */
export type HeldMandate = {
  readonly mandateId: string
  readonly role: Role
  readonly finance: boolean
  readonly bodyId: string
  readonly kind: BodyKind
  readonly code: string
  readonly nameFr: string
  readonly nameEn: string
  readonly class: ForumClass | null
  readonly status: ForumStatus | null
  /** Given, or its forum admitted or reinstated, after the session's id was made: a gain of rights needs a new id (domain.md §6.1). */
  readonly gained: boolean
  readonly secondFactorDue: boolean
  readonly interests: readonly string[]
}

/** Whose session it is, with every mandate that lives now, in the order of the bodies' codes. */
export type Holder = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly locale: 'fr' | 'en'
  readonly theme: Theme
  readonly singleKeys: boolean
  /** Null: as the browser asks. */
  readonly lowData: boolean | null
  readonly epoch: number
  readonly mandates: readonly HeldMandate[]
}

export type SessionRow = {
  readonly sessionId: string
  readonly expiresAt: Date
  readonly absoluteEndsAt: Date
  readonly authenticatedAt: Date
  readonly lastSeenAt: Date
  readonly provedAt: Date
  readonly idleMinutes: number
  readonly shared: boolean
  readonly addressBlock: string | null
}

type Row = SessionRow & Omit<Holder, 'id' | 'mandates'> & { readonly personId: string } & (HeldMandate | { readonly mandateId: null })

/**
 * A stored session of an active person and its holder, in the one statement that every request begins with.
 * Null where there is none; its limits are the caller's to hold.
 */
export async function findSessionHolder(sql: Sql, { offset }: Clock, id: string): Promise<{ readonly row: SessionRow; readonly holder: Holder } | null> {
  const rows = await sql<Row>('session-holder', statement, [id, offset])
  const [row] = rows
  if (!row) return null
  const { personId, name, email, locale, theme, singleKeys, lowData, epoch } = row
  return { row, holder: { id: personId, name, email, locale, theme, singleKeys, lowData, epoch, mandates: rows.filter(isHeld) } }
}

function isHeld<Held extends Row>(row: Held): row is Held & HeldMandate {
  return row.mandateId !== null
}

/** The database's clock, moved by as many milliseconds as a test asks for. */
const instant = `(now() + $2::float8 * interval '1 millisecond')`

const statement = `
  SELECT s.id AS "sessionId", s."expiresAt", s."absoluteEndsAt", s."authenticatedAt", s."lastSeenAt", s."provedAt", s."idleMinutes", s.shared, s."addressBlock",
         p.id AS "personId", p.name, p.email, p.locale, p.theme, p."singleKeys", p."lowData", p.epoch, m.*,
         m."startsAt" > s."createdAt" OR COALESCE(m.status = 'active' AND m."statusSince" > s."createdAt", false) AS gained,
         EXISTS (SELECT 1 FROM "Alliance" a
                  WHERE (m.role = 'coordinator' AND 'coordinator' = ANY(a."secondFactorOf"))
                     OR (m.finance AND 'finance' = ANY(a."secondFactorOf")))
           AND NOT EXISTS (SELECT 1 FROM "SecondFactor" x WHERE x."personId" = p.id AND x."confirmedAt" IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM "Passkey" k WHERE k."personId" = p.id) AS "secondFactorDue",
         ARRAY(SELECT i::text FROM kente_interests_of(p.id) AS i) AS interests
    FROM "Session" s
    JOIN "Person" p ON p.id = s."personId" AND p.status = 'active'
    LEFT JOIN LATERAL (
      SELECT d.id AS "mandateId", d.role, d.finance, d."startsAt", b.id AS "bodyId", b.kind, b.code, b."nameFr", b."nameEn", f.class, f.status, f."statusSince"
        FROM "Mandate" d JOIN "Body" b ON b.id = d."bodyId" LEFT JOIN "Forum" f ON f.id = b.id
       WHERE d."personId" = p.id AND d."startsAt" <= ${instant} AND (d."endsAt" IS NULL OR d."endsAt" > ${instant})
         AND (f.id IS NULL OR f.status IN ('active', 'applicant', 'under_consideration'))) m ON true
   WHERE s.id = $1
   ORDER BY m.code, m.role`
