import type { Adapter, DatabaseSession } from 'lucia'
import type { Database } from '#server/db/client.ts'
import { sessionLimits } from './session-limits.ts'

type Row = { id: string; personId: string; expiresAt: Date; absoluteEndsAt: Date; authenticatedAt: Date; lastSeenAt: Date }

/**
 * Lucia's storage in our own tables; the official adapter refuses Prisma 7. Ids are hashes of tokens: Lucia
 * never sees a token (rulings.md 41). A session past its absolute end, or of a person who is not active,
 * does not exist.
 */
export function prismaSessionAdapter({ prisma, sql }: Database): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const [row] = await sql<Row>(
        'session',
        `SELECT s.id, s."personId", s."expiresAt", s."absoluteEndsAt", s."authenticatedAt", s."lastSeenAt"
           FROM "Session" s JOIN "Person" p ON p.id = s."personId"
          WHERE s.id = $1 AND p.status = 'active'`,
        [sessionId],
      )
      if (!row) return [null, null]
      return [toSession(row), { id: row.personId, attributes: {} }]
    },
    async getUserSessions(personId) {
      return (await prisma.session.findMany({ where: { personId } })).map(toSession)
    },
    async setSession(session) {
      const { authenticatedAt, userAgent } = session.attributes
      await prisma.session.create({
        data: {
          id: session.id,
          personId: session.userId,
          expiresAt: session.expiresAt,
          absoluteEndsAt: new Date(authenticatedAt.getTime() + sessionLimits.absolute),
          authenticatedAt,
          lastSeenAt: authenticatedAt,
          userAgent: userAgent ?? null,
        },
      })
    },
    async updateSessionExpiration(sessionId, expiresAt) {
      await prisma.session.updateMany({ where: { id: sessionId }, data: { expiresAt } })
    },
    async deleteSession(sessionId) {
      await prisma.session.deleteMany({ where: { id: sessionId } })
    },
    async deleteUserSessions(personId) {
      await prisma.session.deleteMany({ where: { personId } })
    },
    async deleteExpiredSessions() {
      const now = new Date()
      await prisma.session.deleteMany({ where: { OR: [{ expiresAt: { lte: now } }, { absoluteEndsAt: { lte: now } }] } })
    },
  }
}

function toSession(row: Row): DatabaseSession {
  const ends = row.expiresAt < row.absoluteEndsAt ? row.expiresAt : row.absoluteEndsAt
  const { authenticatedAt, absoluteEndsAt, lastSeenAt } = row
  return { id: row.id, userId: row.personId, expiresAt: ends, attributes: { authenticatedAt, absoluteEndsAt, lastSeenAt } }
}
