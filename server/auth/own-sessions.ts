import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Database } from '#server/db/client.ts'
import type { SignedIn } from './actor.ts'
import { endOf } from './session-limits.ts'

/** One of a person's own sessions, as the page of sessions shows it; instants are ISO 8601. */
export type OwnSession = {
  readonly id: string
  readonly current: boolean
  readonly shared: boolean
  readonly userAgent: string | null
  /** The address block from which it began, by its leading digits. */
  readonly place: string | null
  readonly beganAt: string
  readonly lastSeenAt: string
  readonly endsAt: string
}

type Ports = { readonly db: Database; readonly onSessionsEnded: (sessionIds: readonly string[]) => void }

/** A person's own sessions; another person's is `not_found`, exactly as one that does not exist. */
export function createOwnSessions({ db, onSessionsEnded }: Ports) {
  async function end(where: { personId: string; id?: string | { not: string } }): Promise<number> {
    const ended = await db.prisma.session.findMany({ where, select: { id: true } })
    await db.prisma.session.deleteMany({ where: { id: { in: ended.map(({ id }) => id) } } })
    onSessionsEnded(ended.map(({ id }) => id))
    return ended.length
  }

  return {
    async list({ session, person }: SignedIn): Promise<readonly OwnSession[]> {
      const now = new Date()
      const rows = await db.prisma.session.findMany({
        where: { personId: person.id, expiresAt: { gt: now }, absoluteEndsAt: { gt: now } },
        orderBy: { lastSeenAt: 'desc' },
      })
      return rows.map((row) => ({
        id: row.id,
        current: row.id === session.id,
        shared: row.shared,
        userAgent: row.userAgent,
        place: row.addressBlock,
        beganAt: row.authenticatedAt.toISOString(),
        lastSeenAt: row.lastSeenAt.toISOString(),
        endsAt: endOf(row).toISOString(),
      }))
    },
    async end({ person }: SignedIn, sessionId: string): Promise<Result<null>> {
      const isId = /^[0-9a-f]{64}$/.test(sessionId)
      return isId && (await end({ personId: person.id, id: sessionId })) > 0 ? ok(null) : refuse('not_found')
    },
    /** Ends every session of the person but the present one; answers how many there were. */
    endOthers: ({ session, person }: SignedIn): Promise<number> => end({ personId: person.id, id: { not: session.id } }),
    endAll: (personId: string): Promise<number> => end({ personId }),
  }
}

export type OwnSessions = ReturnType<typeof createOwnSessions>
