import type { Adapter, DatabaseSession } from 'lucia'
import type { Database } from '#server/db/client.ts'
import type { Clock } from '#server/db/clock.ts'
import { findSessionHolder, type SessionRow } from './session-holder.ts'
import { endOf } from './session-limits.ts'

/**
 * Lucia's storage in our own tables; the official adapter refuses Prisma 7. Ids are hashes of tokens: Lucia
 * never sees a token (rulings.md 41). `expiresAt` is the idle limit and `absoluteEndsAt` the other one; a
 * session past either, or of a person who is not active, does not exist. What Lucia calls the user's attributes
 * is whose session it is and for which bodies, so that a request asks once.
 */
export function prismaSessionAdapter({ prisma, sql }: Database, clock: Clock): Adapter {
  return {
    async getSessionAndUser(sessionId) {
      const found = await findSessionHolder(sql, clock, sessionId)
      if (!found) return [null, null]
      const { row, holder } = found
      return [toSession({ ...row, id: row.sessionId, personId: holder.id }), { id: holder.id, attributes: holder }]
    },
    async getUserSessions(personId) {
      return (await prisma.session.findMany({ where: { personId } })).map(toSession)
    },
    async setSession({ id, userId, attributes }) {
      const { authenticatedAt, provedAt, idleMinutes, absoluteEndsAt, userAgent = null, shared, place = null } = attributes
      const expiresAt = new Date(provedAt.getTime() + idleMinutes * 60_000)
      // The database's clock dates the id: mandates are dated by it too.
      await prisma.$executeRaw`
        INSERT INTO "Session" (id, "personId", "expiresAt", "absoluteEndsAt", "authenticatedAt", "lastSeenAt", "provedAt", "idleMinutes", "userAgent", shared, "addressBlock", "createdAt")
        VALUES (${id}, ${userId}::uuid, ${expiresAt}, ${absoluteEndsAt}, ${authenticatedAt}, ${provedAt}, ${provedAt}, ${idleMinutes}, ${userAgent}, ${shared}, ${place}, clock_timestamp())`
    },
    // Lucia prolongs at half of one fixed limit; `noticeVisit` moves the idle limit instead, within the absolute one.
    async updateSessionExpiration() {},
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

function toSession(row: Omit<SessionRow, 'sessionId'> & { readonly id: string; readonly personId: string }): DatabaseSession {
  const { absoluteEndsAt, authenticatedAt, lastSeenAt, provedAt, idleMinutes, shared, addressBlock: place } = row
  const endsAt = endOf(row)
  return {
    id: row.id,
    userId: row.personId,
    expiresAt: endsAt,
    attributes: { authenticatedAt, absoluteEndsAt, lastSeenAt, provedAt, idleMinutes, endsAt, shared, place },
  }
}
