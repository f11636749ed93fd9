import { randomBytes } from 'node:crypto'
import type { Database } from '#server/db/client.ts'
import { sha256 } from '#server/db/hash.ts'
import { cookieOf } from '#server/http/preferences.ts'
import { setCookie } from './cookies.ts'

const cookieName = 'kente_device'
const lifetime = 400 * 24 * 3600

/** Browsers that signed in as a person before, known by a cookie whose hash is stored (rulings.md 42). */
export function createKnownDevices({ db, secure }: { readonly db: Database; readonly secure: boolean }) {
  return {
    /** The hash of this device when whoever has the address used it before, else null: the same work for an address that nobody has. */
    async recognise(email: string, cookieHeader: string | undefined): Promise<string | null> {
      const token = cookieOf(cookieHeader, cookieName)
      if (!token) return null
      const tokenHash = sha256(token)
      const [device] = await db.sql<{ tokenHash: string }>(
        'known-device',
        `SELECT d."tokenHash" FROM "KnownDevice" d JOIN "Person" p ON p.id = d."personId" WHERE d."tokenHash" = $1 AND p.email = $2`,
        [tokenHash, email],
      )
      return device?.tokenHash ?? null
    },
    /** Whether the person was here before, and never on this device. */
    async isNew(personId: string, cookieHeader: string | undefined): Promise<boolean> {
      const token = cookieOf(cookieHeader, cookieName)
      const [row] = await db.sql<{ isNew: boolean }>(
        'new-device',
        `SELECT (EXISTS (SELECT 1 FROM "KnownDevice" WHERE "personId" = $1::uuid) OR EXISTS (SELECT 1 FROM "Session" WHERE "personId" = $1::uuid))
            AND NOT EXISTS (SELECT 1 FROM "KnownDevice" WHERE "personId" = $1::uuid AND "tokenHash" = $2) AS "isNew"`,
        [personId, sha256(token ?? '')],
      )
      return row?.isNew ?? false
    },
    /** Remembers the device; returns the Set-Cookie header. Each sign-in gives it a new token. */
    async remember(personId: string, cookieHeader: string | undefined): Promise<string> {
      const earlier = cookieOf(cookieHeader, cookieName)
      const token = randomBytes(32).toString('base64url')
      const tokenHash = sha256(token)
      // Others who sign in on the same browser keep being known there.
      if (earlier) await db.prisma.knownDevice.updateMany({ where: { tokenHash: sha256(earlier) }, data: { tokenHash } })
      await db.prisma.knownDevice.upsert({
        where: { tokenHash_personId: { tokenHash, personId } },
        create: { tokenHash, personId },
        update: { lastUsedAt: new Date() },
      })
      return setCookie(cookieName, token, { maxAge: lifetime, secure, httpOnly: true })
    },
  }
}

export type KnownDevices = ReturnType<typeof createKnownDevices>
