import type { Database } from '#server/db/client.ts'

/** A session that still lives: when it ends, and the epoch of its person (rulings.md 31). */
export type Liveness = { readonly endsAt: Date; readonly epoch: number }

/**
 * Looks at sessions without prolonging them, for connections that stay open: an unattended tab must not keep
 * its session alive. Answers only those that live.
 */
export function createLiveness(db: Pick<Database, 'sql'>) {
  return {
    async sessions(sessionIds: readonly string[]): Promise<ReadonlyMap<string, Liveness>> {
      const rows = await db.sql<{ id: string; endsAt: Date; epoch: number }>(
        'live-sessions',
        `SELECT s.id, least(s."expiresAt", s."absoluteEndsAt") AS "endsAt", p.epoch
           FROM "Session" s JOIN "Person" p ON p.id = s."personId"
          WHERE s.id = ANY($1::text[]) AND least(s."expiresAt", s."absoluteEndsAt") > now() AND p.status = 'active'`,
        [sessionIds],
      )
      return new Map(rows.map(({ id, endsAt, epoch }) => [id, { endsAt, epoch }]))
    },
    /** When a mandate ends, or null. */
    async mandateEnd(mandateId: string): Promise<Date | null> {
      const [row] = await db.sql<{ endsAt: Date | null }>('mandate-end', 'SELECT "endsAt" FROM "Mandate" WHERE id = $1::uuid', [mandateId])
      return row?.endsAt ?? null
    },
  }
}

export type LivenessPort = ReturnType<typeof createLiveness>
