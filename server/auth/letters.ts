import { v7 as newId } from 'uuid'
import type { LetterCall } from '#app/domain/members/letters.ts'
import type { Database } from '#server/db/client.ts'

type Listener = (letterIds: readonly string[]) => void

/**
 * Letters to be sent: `write` keeps one for a kind, what it is about and its version, and the queue of mails
 * does the rest. A letter holds no text and no token; both are made when it leaves.
 */
export function createLetters({ db }: { readonly db: Pick<Database, 'sql'> }) {
  let told: Listener = () => {}

  return {
    async write(calls: readonly LetterCall[]): Promise<void> {
      const written: string[] = []
      for (const { kind, subjectId, version = 1, personId, facts = {} } of calls) {
        const rows = await db.sql<{ id: string }>(
          'letter-write',
          `INSERT INTO "Letter" (id, kind, "subjectId", version, "personId", facts) VALUES ($1::uuid, $2, $3::uuid, $4::int, $5::uuid, $6::jsonb)
           ON CONFLICT DO NOTHING RETURNING id`,
          [newId(), kind, subjectId, version, personId, JSON.stringify(facts)],
        )
        written.push(...rows.map(({ id }) => id))
      }
      if (written.length > 0) told(written)
    },
    /** Calls back with the letters that have just been written, so that they leave at once. */
    onWritten(listener: Listener): void {
      told = listener
    },
  }
}

export type Letters = ReturnType<typeof createLetters>
