import { randomBytes } from 'node:crypto'
import { Lucia, TimeSpan } from 'lucia'
import type { Database } from '#server/db/client.ts'
import type { Clock } from '#server/db/clock.ts'
import { sha256 } from '#server/db/hash.ts'
import { cookieOf } from '#server/http/preferences.ts'
import { prismaSessionAdapter } from './prisma-session-adapter.ts'
import type { Holder } from './session-holder.ts'
import { endOf, lastSeenEvery, limitsOf, sessionLimits } from './session-limits.ts'

type SessionAttributes = {
  authenticatedAt: Date
  provedAt: Date
  idleMinutes: number
  absoluteEndsAt: Date
  shared: boolean
  userAgent?: string
  place?: string | null
  /** Only of a stored session. */
  lastSeenAt?: Date
  endsAt?: Date
}

declare module 'lucia' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into Lucia's own.
  interface Register {
    Lucia: ReturnType<typeof build>
    DatabaseSessionAttributes: SessionAttributes
    DatabaseUserAttributes: Holder
  }
}

export type LiveSession = {
  readonly id: string
  readonly personId: string
  readonly authenticatedAt: Date
  /** The last proof of identity in it: the sign-in, or a later one. */
  readonly provedAt: Date
  readonly idleMinutes: number
  /** The nearer of the idle and the absolute limit; the idle one moves with each visit. */
  readonly endsAt: Date
  readonly absoluteEndsAt: Date
  readonly lastSeenAt: Date
  readonly shared: boolean
  /** The address block from which it began. */
  readonly place: string | null
}

/** A live session, whose it is and for which bodies they may act. */
export type HeldSession = { readonly session: LiveSession; readonly holder: Holder }

type Device = { readonly userAgent?: string | undefined; readonly place?: string; readonly shared?: boolean }

/** `cookie` is a Set-Cookie header. */
type StartedSession = { readonly sessionId: string; readonly cookie: string }

const cookieName = 'kente_session'

function build(db: Database, secure: boolean, clock: Clock) {
  return new Lucia(prismaSessionAdapter(db, clock), {
    sessionExpiresIn: new TimeSpan(sessionLimits.own.absolute, 'ms'),
    sessionCookie: { name: cookieName, attributes: { secure, sameSite: 'lax', path: '/' } },
    getSessionAttributes: (attributes) => attributes,
    getUserAttributes: (holder) => ({ holder }),
  })
}

/**
 * Sessions behind one port; nothing else knows Lucia. The cookie holds a random token, and what is stored
 * and handed around is its SHA-256 (rulings.md 41).
 */
export function createSessions({ db, secure, clock = { offset: 0 } }: { readonly db: Database; readonly secure: boolean; readonly clock?: Clock }) {
  const lucia = build(db, secure, clock)

  /** Moves `lastSeenAt` and the idle limit, at most every five minutes. */
  async function noticeVisit(session: LiveSession, now: Date): Promise<LiveSession> {
    if (now.getTime() - session.lastSeenAt.getTime() < lastSeenEvery) return session
    const expiresAt = new Date(now.getTime() + session.idleMinutes * 60_000)
    await db.prisma.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now, expiresAt } })
    return { ...session, lastSeenAt: now, endsAt: endOf({ expiresAt, absoluteEndsAt: session.absoluteEndsAt }) }
  }

  /** A session under a fresh token; returns its id and the Set-Cookie header. A shared one's cookie goes with the browser. */
  async function open(personId: string, attributes: SessionAttributes): Promise<StartedSession> {
    const token = randomBytes(32).toString('base64url')
    const session = await lucia.createSession(personId, attributes, { sessionId: sha256(token) })
    const cookie = lucia.createSessionCookie(token).serialize()
    return { sessionId: session.id, cookie: attributes.shared ? cookie.replace(/; (Max-Age|Expires)=[^;]*/g, '') : cookie }
  }

  async function findHeld(sessionId: string): Promise<HeldSession | null> {
    const { session, user } = await lucia.validateSession(sessionId)
    if (!session) return null
    const { authenticatedAt, provedAt, idleMinutes, absoluteEndsAt, shared, lastSeenAt = authenticatedAt, endsAt = session.expiresAt, place = null } = session
    const { id, userId: personId } = session
    const stored = { id, personId, authenticatedAt, provedAt, idleMinutes, endsAt, absoluteEndsAt, lastSeenAt, shared, place }
    return { session: await noticeVisit(stored, new Date()), holder: user.holder }
  }

  async function readHeld(cookieHeader: string | undefined): Promise<HeldSession | null> {
    // Lucia's own reader throws on a cookie that is not well percent-encoded.
    const token = cookieOf(cookieHeader, cookieName)
    return token ? findHeld(sha256(token)) : null
  }

  return {
    /** Starts a session; its limits follow from the person's mandates and from where it begins. */
    async start(personId: string, { userAgent, place, shared = false }: Device): Promise<StartedSession> {
      const now = new Date()
      const { idle, absolute } = limitsOf({ shared, privileged: await isPrivileged(db, personId) })
      return open(personId, {
        authenticatedAt: now,
        provedAt: now,
        idleMinutes: idle / 60_000,
        absoluteEndsAt: new Date(now.getTime() + absolute),
        shared,
        place: place ?? null,
        ...(userAgent ? { userAgent: userAgent.slice(0, 400) } : {}),
      })
    },
    /**
     * The person has proved again who they are: the session goes on under a new id, and the old one is void. Rights gained
     * since may bring nearer limits. Null when another renewal was faster.
     */
    async renew(session: LiveSession, userAgent: string | undefined, provedAt = new Date()): Promise<StartedSession | null> {
      const { personId, authenticatedAt, shared, place } = session
      const { count } = await db.prisma.session.deleteMany({ where: { id: session.id } })
      if (count === 0) return null
      const { idle, absolute } = limitsOf({ shared, privileged: await isPrivileged(db, personId) })
      return open(personId, {
        authenticatedAt,
        provedAt,
        idleMinutes: Math.min(session.idleMinutes, idle / 60_000),
        absoluteEndsAt: new Date(Math.min(session.absoluteEndsAt.getTime(), provedAt.getTime() + absolute)),
        shared,
        place,
        ...(userAgent ? { userAgent: userAgent.slice(0, 400) } : {}),
      })
    },
    /** The live session behind a Cookie header, or null. */
    read: async (cookieHeader: string | undefined): Promise<LiveSession | null> => (await readHeld(cookieHeader))?.session ?? null,
    /** The same with its holder. */
    readHeld,
    /** The live session of this id with its holder, or null. */
    findHeld,
    /** Whether the cookie is of a session that a suspension ended; answers yes once, so that its browser is told once (rulings.md 35). */
    async takeSuspended(cookieHeader: string | undefined): Promise<boolean> {
      const token = cookieOf(cookieHeader, cookieName)
      return token !== null && token !== undefined && (await db.prisma.suspendedSession.deleteMany({ where: { id: sha256(token) } })).count > 0
    },
    /** Ends a session; returns the Set-Cookie header that clears it. */
    async end(sessionId: string): Promise<string> {
      await lucia.invalidateSession(sessionId)
      return lucia.createBlankSessionCookie().serialize()
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>

async function isPrivileged(db: Database, personId: string): Promise<boolean> {
  const [row] = await db.sql<{ found: boolean }>(
    'privileged',
    `SELECT EXISTS (SELECT 1 FROM "Mandate" WHERE "personId" = $1::uuid AND role IN ('coordinator', 'platform_admin')
        AND "startsAt" <= now() AND ("endsAt" IS NULL OR "endsAt" > now())) AS found`,
    [personId],
  )
  return row?.found ?? false
}
