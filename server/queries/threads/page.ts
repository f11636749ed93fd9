import type { Following } from '#app/domain/notices/notice-choices.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { mayMark, mayWrite } from '#app/domain/threads/decide-post.ts'
import { pageInput } from '#app/domain/threads/thread.input.ts'
import type { ThreadKind, ThreadLevel, ThreadRule, ThreadState } from '#app/domain/threads/thread.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { defineQuery } from '../query.ts'
import { type MessageRow, messageColumns, messageSource, toWire } from './wire.ts'

export type TakingPart = { readonly id: string; readonly name: string; readonly code: string }

/** A thread with a run of its messages, as one reader sees it. */
export type ThreadPage = {
  readonly id: string
  /** Empty: it goes by its dossier's title. */
  readonly title: string
  readonly lang: string
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly kind: ThreadKind
  readonly state: ThreadState
  readonly lastSeq: number
  /** How often one of its messages changed. */
  readonly change: number
  /** How far the reader has read; 0 before the first time. */
  readonly readSeq: number
  /** Of what in it mails tell the reader; null: as they chose in general. */
  readonly follow: Following | null
  readonly project: { readonly id: string; readonly number: string | null; readonly titleFr: string; readonly titleEn: string } | null
  readonly offer: { readonly id: string; readonly code: string; readonly title: string; readonly ownerCode: string } | null
  /** The body that opened it. */
  readonly openerCode: string
  /** In order, without gaps; the last of them is the thread's last unless `laterFrom` says otherwise. */
  readonly messages: readonly WireMessage[]
  /** There are messages before this seq, or after what is shown from this one on; null where there are none. */
  readonly earlierBefore: number | null
  readonly laterFrom: number | null
  /** Who is named, and who wrote of late. */
  readonly people: readonly TakingPart[]
  readonly may: { readonly write: boolean; readonly official: boolean; readonly onBehalf: boolean }
}

type Row = Omit<ThreadPage, 'messages' | 'may' | 'earlierBefore' | 'laterFrom'> & {
  readonly from: number
  readonly messages: readonly MessageRow[]
  readonly named: boolean
}

/** Messages before or after the shown ones come in runs of this length. */
const run = 50
/** Whoever was away sees from the first unread message on, up to this many. */
const longestRun = 150

/**
 * A thread and its newest messages, or for whoever has read part of it those from shortly before the first
 * unread one on; `from`, `before` and `at` ask for another run. One prepared statement: this is the hottest page. `not_found`
 * for whoever may not read it.
 */
export const threadPage = defineQuery({
  name: 'threads.page',
  summary: 'A thread with a run of its messages.',
  input: pageInput,
  async run({ sql, actor }, { threadId, from: first, before, at }) {
    const start = first ?? (at === undefined ? null : Math.max(1, at - run / 2))
    const [row] = await sql<Row>('thread-page', statement, [actor.personId, actor.body.id, actor.body.kind, threadId, start, before ?? null])
    if (!row) return refuse('not_found')
    const { from, messages, named, ...thread } = row
    const last = from + messages.length - 1
    const participantIds = named ? [actor.personId] : []
    return ok<ThreadPage>({
      ...thread,
      messages: messages.map(toWire),
      earlierBefore: from > 1 ? from : null,
      laterFrom: last < thread.lastSeq ? last + 1 : null,
      may: {
        write: thread.state === 'open' && mayWrite(actor, { kind: thread.kind, participantIds }),
        official: mayMark(actor, thread, 'official'),
        onBehalf: mayMark(actor, thread, 'on_behalf'),
      },
    })
  },
})

const statement = `
  WITH t AS (
    SELECT v.*, coalesce(r."readSeq", 0) AS "readSeq",
           greatest(1, coalesce($5::int, $6::int - ${run}, CASE WHEN r."readSeq" > 0 THEN least(v."lastSeq" - ${run - 1}, r."readSeq" - 4) ELSE v."lastSeq" - ${run - 1} END)) AS "from"
      FROM kente_visible_threads($1::uuid, $2::uuid, $3) v
      LEFT JOIN "ReadPosition" r ON r."threadId" = v.id AND r."personId" = $1::uuid
     WHERE v.id = $4::uuid)
  SELECT t.id, t.title, t.lang, t.level, t.rule, t.kind, t.state, t."lastSeq", t."changeSeq" AS change, t."readSeq", t."from", opener.code AS "openerCode",
         CASE WHEN p.id IS NULL THEN NULL ELSE json_build_object('id', p.id, 'number', p.number, 'titleFr', p."titleFr", 'titleEn', p."titleEn") END AS project,
         CASE WHEN o.id IS NULL THEN NULL ELSE json_build_object('id', o.id, 'code', o.code, 'title', o.title, 'ownerCode', w.code) END AS offer,
         (SELECT w.choice FROM "ThreadFollow" w WHERE w."personId" = $1::uuid AND w."threadId" = t.id) AS follow,
         EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = $1::uuid) AS named,
         (SELECT coalesce(json_agg(x ORDER BY x.seq), '[]'::json)
            FROM (SELECT ${messageColumns}
                    FROM ${messageSource}
                   WHERE m."threadId" = t.id AND m.seq >= t."from"
                     AND m.seq < coalesce($6::int, t."from" + CASE WHEN $5::int IS NULL THEN ${longestRun} ELSE ${run} END)) x) AS messages,
         (SELECT coalesce(json_agg(y ORDER BY y.name), '[]'::json)
            FROM (SELECT DISTINCT ON (a.id) a.id, a.name, b.code
                    FROM (SELECT m."authorId", m."bodyId" FROM "Message" m WHERE m."threadId" = t.id AND m.seq > t."lastSeq" - 200
                          UNION
                          SELECT n."personId", d."bodyId" FROM "ThreadParticipant" n JOIN "Mandate" d ON d."personId" = n."personId"
                           WHERE n."threadId" = t.id AND (d."endsAt" IS NULL OR d."endsAt" > now())) who
                    JOIN "Person" a ON a.id = who."authorId" JOIN "Body" b ON b.id = who."bodyId"
                   ORDER BY a.id, b.code) y) AS people
    FROM t
    JOIN "Body" opener ON opener.id = t."bodyId"
    LEFT JOIN "Project" p ON p.id = t."projectId"
    LEFT JOIN "Offer" o ON t."subjectKind" = 'resource' AND o.id = t."subjectId"
    LEFT JOIN "Body" w ON w.id = o."ownerId"`
