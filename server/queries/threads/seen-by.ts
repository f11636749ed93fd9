import { ok, refuse } from '#app/domain/result.ts'
import { messageInput } from '#app/domain/threads/message.input.ts'
import { type SeenBySight, seenBySight } from '#app/domain/threads/seen-by.ts'
import type { ThreadLevel } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'

/** Who has read a message; `shown` names the first of them, `read` and `unread` count all who let it be seen. */
export type SeenBy =
  | { readonly state: Exclude<SeenBySight, 'shown'> }
  | {
      readonly state: 'shown'
      readonly readers: readonly { readonly id: string; readonly name: string; readonly code: string }[]
      readonly read: number
      readonly unread: number
    }

type Head = { readonly level: ThreadLevel; readonly opened: readonly string[]; readonly readingShown: boolean; readonly gone: boolean }

/**
 * Who has read a message, for whoever wrote it and reads its thread by right now; `not_found` for everybody else. Named
 * and counted are those who read the thread by right now and let their reading be seen, without when. Under the Chatham
 * House Rule readers are named as authors are: to those inside, and nowhere else (domain.md §4).
 */
export const seenBy = defineQuery({
  name: 'threads.seen-by',
  summary: 'Who has read a message, for whoever wrote it, where the alliance allows it.',
  input: messageInput,
  async run({ sql, actor }, { threadId, seq }) {
    const [head] = await sql<Head>('seen-by-head', headStatement, [actor.personId, actor.body.id, actor.body.kind, threadId, seq])
    if (!head) return refuse('not_found')
    const state = head.gone ? 'off' : seenBySight(head)
    if (state !== 'shown') return ok<SeenBy>({ state })
    const [seen] = await sql<Omit<Extract<SeenBy, { state: 'shown' }>, 'state'>>('seen-by', readersStatement, [threadId, seq, actor.personId])
    return seen ? ok<SeenBy>({ state, ...seen }) : refuse('not_found')
  },
})

/** Reads the thread `t` by right, not through a broken glass: that is told to its participants otherwise (rulings.md 4). */
function byRight(person: string, kind: string): string {
  return `NOT (${kind} = 'secretariat' AND (t.level = 'caucus' OR (t.level = 'confidential' AND NOT EXISTS (
            SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = ${person} AND n."removedAt" IS NULL))))`
}

const headStatement = `
  SELECT t.level, a."seenBy" AS opened, p."readingShown", m."deletedAt" IS NOT NULL AS gone
    FROM "Message" m
    JOIN kente_visible_threads($1::uuid, $2::uuid, $3) t ON t.id = m."threadId"
    JOIN "Person" p ON p.id = m."authorId"
    JOIN "Alliance" a ON a.id = 1
   WHERE m."threadId" = $4::uuid AND m.seq = $5::int AND m."authorId" = $1::uuid AND m."bodyId" = $2::uuid AND ${byRight('$1::uuid', '$3')}`

const readersStatement = `
  WITH reader AS (
    SELECT DISTINCT ON (p.id) p.id, p.name, b.code, coalesce(r."readSeq", 0) >= $2::int AS "hasRead"
      FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId"
      LEFT JOIN "ReadPosition" r ON r."personId" = p.id AND r."threadId" = $1::uuid
     WHERE m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
       AND p.status = 'active' AND p."readingShown" AND p.id <> $3::uuid
       AND EXISTS (SELECT 1 FROM kente_visible_threads(p.id, b.id, b.kind) t WHERE t.id = $1::uuid AND ${byRight('p.id', 'b.kind')})
     ORDER BY p.id, b.code)
  SELECT (SELECT count(*)::int FROM reader WHERE "hasRead") AS read,
         (SELECT count(*)::int FROM reader WHERE NOT "hasRead") AS unread,
         (SELECT coalesce(json_agg(json_build_object('id', s.id, 'name', s.name, 'code', s.code) ORDER BY s.name, s.id), '[]'::json)
            FROM (SELECT id, name, code FROM reader WHERE "hasRead" ORDER BY name, id LIMIT 100) s) AS readers`
