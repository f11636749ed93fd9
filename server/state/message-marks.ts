import type { Actor } from '#app/domain/members/actor.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Database } from '#server/db/client.ts'

/** One message by its place. */
export type MessagePlace = { readonly threadId: string; readonly seq: number }

/** What a person marks for themselves: personal state, no event (rulings.md 27). `not_found` in threads that they may not read. */
export function createMessageMarks({ sql }: Pick<Database, 'sql'>) {
  async function run(
    name: string,
    statement: string,
    actor: Actor,
    { threadId, seq }: MessagePlace,
    more: readonly (Date | string)[] = [],
  ): Promise<Result<null>> {
    const rows = await sql<{ id: string }>(name, `${read} ${statement}`, [actor.personId, actor.body.id, actor.body.kind, threadId, seq, ...more])
    return rows.length > 0 ? ok(null) : refuse('not_found')
  }

  return {
    bookmark: (actor: Actor, place: MessagePlace) => run('bookmark', addBookmark, actor, place),
    unbookmark: (actor: Actor, place: MessagePlace) => run('unbookmark', dropBookmark, actor, place),
    /** One reminder a message; a new moment takes the place of the old one. Refuses `reminder_past`. */
    async remind(actor: Actor, place: MessagePlace, dueAt: Date, now: Date): Promise<Result<null>> {
      return dueAt <= now ? refuse('reminder_past') : run('remind', addReminder, actor, place, [dueAt, actor.mandateId])
    },
    forgetReminder: (actor: Actor, place: MessagePlace) => run('forget-reminder', dropReminder, actor, place),
    /** From this message on the thread is unread again. */
    unreadFrom: (actor: Actor, place: MessagePlace) => run('unread-from', moveBack, actor, place),
  }
}

export type MessageMarks = ReturnType<typeof createMessageMarks>

/** The message, or the one that was moved from there, where the person reads it: $1 person, $2 body, $3 its kind, $4 thread, $5 seq. */
const read = `WITH m AS (
  SELECT m.id, m."threadId", m.seq FROM kente_visible_threads($1::uuid, $2::uuid, $3) t JOIN "Message" m ON m."threadId" = t.id
   WHERE m.id = (SELECT coalesce(k."movedId", k.id) FROM "Message" k WHERE k."threadId" = $4::uuid AND k.seq = $5::int))`

const addBookmark = `, done AS (INSERT INTO "Bookmark" ("personId", "messageId") SELECT $1::uuid, id FROM m ON CONFLICT DO NOTHING) SELECT id FROM m`
const dropBookmark = `, done AS (DELETE FROM "Bookmark" WHERE "personId" = $1::uuid AND "messageId" IN (SELECT id FROM m)) SELECT id FROM m`
const addReminder = `, done AS (
  INSERT INTO "Reminder" ("personId", "messageId", "dueAt", "mandateId") SELECT $1::uuid, id, $6::timestamptz, $7::uuid FROM m
  ON CONFLICT ("personId", "messageId") DO UPDATE SET "dueAt" = excluded."dueAt", "mandateId" = excluded."mandateId", "remindedAt" = NULL) SELECT id FROM m`
const dropReminder = `, done AS (DELETE FROM "Reminder" WHERE "personId" = $1::uuid AND "messageId" IN (SELECT id FROM m)) SELECT id FROM m`
const moveBack = `, done AS (
  UPDATE "ReadPosition" r SET "readSeq" = m.seq - 1, "updatedAt" = now() FROM m
   WHERE r."personId" = $1::uuid AND r."threadId" = m."threadId" AND r."readSeq" >= m.seq) SELECT id FROM m`
