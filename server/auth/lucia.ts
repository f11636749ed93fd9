import { randomBytes } from 'node:crypto'
import { Lucia, TimeSpan } from 'lucia'
import type { Database } from '#server/db/client.ts'
import { sha256 } from '#server/db/hash.ts'
import { prismaSessionAdapter } from './prisma-session-adapter.ts'
import { sessionLimits } from './session-limits.ts'

type SessionAttributes = { authenticatedAt: Date; absoluteEndsAt?: Date; lastSeenAt?: Date; userAgent?: string }

declare module 'lucia' {
  interface Register {
    Lucia: ReturnType<typeof build>
    DatabaseSessionAttributes: SessionAttributes
  }
}

export type LiveSession = { readonly id: string; readonly personId: string; readonly authenticatedAt: Date; readonly endsAt: Date; readonly lastSeenAt: Date }

function build(db: Database, secure: boolean) {
  return new Lucia(prismaSessionAdapter(db), {
    sessionExpiresIn: new TimeSpan(sessionLimits.idle, 'ms'),
    sessionCookie: { name: 'kente_session', attributes: { secure, sameSite: 'lax', path: '/' } },
    getSessionAttributes: ({ authenticatedAt, absoluteEndsAt, lastSeenAt }) => ({ authenticatedAt, absoluteEndsAt, lastSeenAt }),
  })
}

/**
 * Sessions behind one port; nothing else knows Lucia. The cookie holds a random token, and what is stored
 * and handed around is its SHA-256 (rulings.md 41).
 */
export function createSessions({ db, secure }: { readonly db: Database; readonly secure: boolean }) {
  const lucia = build(db, secure)
  return {
    /** Starts a session under a new token; returns the Set-Cookie header. */
    async start(personId: string, device: { userAgent?: string | undefined }): Promise<{ sessionId: string; cookie: string }> {
      const token = randomBytes(32).toString('base64url')
      const attributes = { authenticatedAt: new Date(), ...(device.userAgent ? { userAgent: device.userAgent.slice(0, 400) } : {}) }
      const session = await lucia.createSession(personId, attributes, { sessionId: sha256(token) })
      return { sessionId: session.id, cookie: lucia.createSessionCookie(token).serialize() }
    },
    /** The live session behind a Cookie header, or null. */
    async read(cookieHeader: string | undefined): Promise<LiveSession | null> {
      const token = lucia.readSessionCookie(cookieHeader ?? '')
      if (!token) return null
      const { session } = await lucia.validateSession(sha256(token))
      if (!session) return null
      const { authenticatedAt, lastSeenAt } = session
      return { id: session.id, personId: session.userId, authenticatedAt, endsAt: session.expiresAt, lastSeenAt: lastSeenAt ?? authenticatedAt }
    },
    /** Ends a session; returns the Set-Cookie header that clears it. */
    async end(sessionId: string): Promise<string> {
      await lucia.invalidateSession(sessionId)
      return lucia.createBlankSessionCookie().serialize()
    },
    deleteExpired: () => lucia.deleteExpiredSessions(),
  }
}

export type Sessions = ReturnType<typeof createSessions>
