import { randomBytes } from 'node:crypto'
import { Lucia, TimeSpan } from 'lucia'
import type { Database } from '#server/db/client.ts'
import { sha256 } from '#server/db/hash.ts'
import { cookieOf } from '#server/http/preferences.ts'
import { prismaSessionAdapter } from './prisma-session-adapter.ts'
import { endOf, lastSeenEvery, limitsOf, sessionLimits } from './session-limits.ts'

type SessionAttributes = {
  authenticatedAt: Date
  shared: boolean
  userAgent?: string
  /** Only of a stored session. */
  absoluteEndsAt?: Date
  lastSeenAt?: Date
  endsAt?: Date
}

declare module 'lucia' {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be merged into Lucia's own.
  interface Register {
    Lucia: ReturnType<typeof build>
    DatabaseSessionAttributes: SessionAttributes
  }
}

export type LiveSession = {
  readonly id: string
  readonly personId: string
  readonly authenticatedAt: Date
  /** The nearer of the idle and the absolute limit; the idle one moves with each visit. */
  readonly endsAt: Date
  readonly absoluteEndsAt: Date
  readonly lastSeenAt: Date
  readonly shared: boolean
}

const cookieName = 'kente_session'

function build(db: Database, secure: boolean) {
  return new Lucia(prismaSessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(sessionLimits.own.absolute, 'ms'),
    sessionCookie: { name: cookieName, attributes: { secure, sameSite: 'lax', path: '/' } },
    getSessionAttributes: (attributes) => attributes,
  })
}

/**
 * Sessions behind one port; nothing else knows Lucia. The cookie holds a random token, and what is stored
 * and handed around is its SHA-256 (rulings.md 41).
 */
export function createSessions({ db, secure }: { readonly db: Database; readonly secure: boolean }) {
  const lucia = build(db, secure)

  /** Moves `lastSeenAt` and the idle limit, at most every five minutes. */
  async function noticeVisit(session: LiveSession, now: Date): Promise<LiveSession> {
    if (now.getTime() - session.lastSeenAt.getTime() < lastSeenEvery) return session
    const expiresAt = new Date(now.getTime() + limitsOf(session).idle)
    await db.prisma.session.updateMany({ where: { id: session.id }, data: { lastSeenAt: now, expiresAt } })
    return { ...session, lastSeenAt: now, endsAt: endOf({ expiresAt, absoluteEndsAt: session.absoluteEndsAt }) }
  }

  return {
    /** Starts a session under a new token; returns the Set-Cookie header. A shared one's cookie goes with the browser. */
    async start(
      personId: string,
      device: { readonly userAgent?: string | undefined; readonly shared?: boolean },
    ): Promise<{ sessionId: string; cookie: string }> {
      const token = randomBytes(32).toString('base64url')
      const shared = device.shared ?? false
      const attributes = { authenticatedAt: new Date(), shared, ...(device.userAgent ? { userAgent: device.userAgent.slice(0, 400) } : {}) }
      const session = await lucia.createSession(personId, attributes, { sessionId: sha256(token) })
      const cookie = lucia.createSessionCookie(token).serialize()
      return { sessionId: session.id, cookie: shared ? cookie.replace(/; (Max-Age|Expires)=[^;]*/g, '') : cookie }
    },
    /** The live session behind a Cookie header, or null. */
    async read(cookieHeader: string | undefined): Promise<LiveSession | null> {
      // Lucia's own reader throws on a cookie that is not well percent-encoded.
      const token = cookieOf(cookieHeader, cookieName)
      if (!token) return null
      const { session } = await lucia.validateSession(sha256(token))
      if (!session) return null
      const { authenticatedAt, shared, lastSeenAt = authenticatedAt, endsAt = session.expiresAt, absoluteEndsAt = endsAt } = session
      return noticeVisit({ id: session.id, personId: session.userId, authenticatedAt, endsAt, absoluteEndsAt, lastSeenAt, shared }, new Date())
    },
    /** Ends a session; returns the Set-Cookie header that clears it. */
    async end(sessionId: string): Promise<string> {
      await lucia.invalidateSession(sessionId)
      return lucia.createBlankSessionCookie().serialize()
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>
