import type { Actor } from '#app/domain/members/actor.ts'
import type { DraftKept, KeptDraft } from '#app/realtime/protocol.ts'
import type { Database } from '#server/db/client.ts'

/** What a person is writing in a thread, for all their devices: personal state, no event (rulings.md 27). */
export function createThreadDrafts({ sql, prisma }: Pick<Database, 'sql' | 'prisma'>) {
  /** What was kept last; null where nothing is. One's own words, also where the thread has closed since. */
  async function draftOf({ personId, mandateId }: Actor, threadId: string): Promise<KeptDraft | null> {
    const row = await prisma.threadDraft.findUnique({ where: { personId_mandateId_threadId: { personId, mandateId, threadId } } })
    return row && { text: row.text, at: row.updatedAt.toISOString() }
  }

  async function forget({ personId, mandateId }: Actor, threadId: string, over: string | null): Promise<void> {
    await sql(
      'draft-drop',
      `DELETE FROM "ThreadDraft" WHERE "personId" = $1::uuid AND "mandateId" = $2::uuid AND "threadId" = $3::uuid AND "updatedAt" = $4::timestamptz`,
      [personId, mandateId, threadId, over],
    )
  }

  return {
    of: draftOf,
    /**
     * Keeps a text, or forgets it when it is empty, in the place of the draft that was kept at `over`; where another
     * stands there by now, from another device, it stays and is answered. Nothing is kept in a thread that the actor
     * may not read.
     */
    async keep(actor: Actor, threadId: string, text: string, over: string | null): Promise<DraftKept> {
      if (text === '') await forget(actor, threadId, over)
      else
        await sql(
          'draft-keep',
          `INSERT INTO "ThreadDraft" ("personId", "mandateId", "threadId", text)
           SELECT $1::uuid, $2::uuid, t.id, $4 FROM kente_visible_threads($1::uuid, $5::uuid, $6) t WHERE t.id = $3::uuid
           ON CONFLICT ("personId", "mandateId", "threadId") DO UPDATE SET text = excluded.text, "updatedAt" = now()
           WHERE "ThreadDraft"."updatedAt" = $7::timestamptz`,
          [actor.personId, actor.mandateId, threadId, text, actor.body.id, actor.body.kind, over],
        )
      const kept = await draftOf(actor, threadId)
      return kept && kept.text !== text ? { at: null, other: kept } : { at: kept?.at ?? null, other: null }
    },
  }
}

export type ThreadDrafts = ReturnType<typeof createThreadDrafts>
