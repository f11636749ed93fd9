import type { Actor } from '#app/domain/members/actor.ts'
import type { Database } from '#server/db/client.ts'

/** How far a person has read: personal state, no event (rulings.md 27, 30). Moves forward only. */
export function createReadPositions({ sql }: Pick<Database, 'sql'>) {
  return {
    /** Read up to `seq`, at most to the thread's last; nothing happens in a thread that the actor may not read. Whether it moved. */
    async mark(actor: Actor, threadId: string, seq: number): Promise<boolean> {
      const moved = await sql(
        'read-position',
        `INSERT INTO "ReadPosition" ("personId", "threadId", "readSeq")
         SELECT $1::uuid, t.id, least($5::int, t."lastSeq") FROM kente_visible_threads($1::uuid, $2::uuid, $3) t WHERE t.id = $4::uuid
         ON CONFLICT ("personId", "threadId") DO UPDATE
           SET "readSeq" = greatest("ReadPosition"."readSeq", excluded."readSeq"), "updatedAt" = now()
         WHERE "ReadPosition"."readSeq" < excluded."readSeq"
         RETURNING "readSeq"`,
        [actor.personId, actor.body.id, actor.body.kind, threadId, seq],
      )
      return moved.length > 0
    },
  }
}

export type ReadPositions = ReturnType<typeof createReadPositions>
