import type { Actor } from '#app/domain/members/actor.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { mayWrite } from '#app/domain/threads/decide-post.ts'
import { onThread } from '#app/domain/threads/tend.input.ts'
import type { ThreadKind, ThreadLevel, ThreadRule } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'
import { cleanersOf } from './cleaners-of.ts'

/** A point of a thread's record. Under the Chatham House Rule nobody is named, in its texts either. */
export type MinuteLine = {
  readonly id: string
  readonly number: number
  readonly version: number
  readonly textFr: string
  readonly textEn: string
  /** The message that it keeps, where it stands now and the reader reads it. */
  readonly source: { readonly threadId: string; readonly seq: number } | null
  readonly by: { readonly name: string; readonly code: string } | null
  readonly at: string
  /** What it said before, the oldest first. */
  readonly former: readonly { readonly version: number; readonly textFr: string; readonly textEn: string; readonly at: string }[]
  readonly mayCorrect: boolean
}

export type MinutesPage = {
  readonly thread: {
    readonly id: string
    readonly title: string
    readonly lang: string
    readonly rule: ThreadRule
    readonly project: { readonly titleFr: string; readonly titleEn: string } | null
  }
  readonly minutes: readonly MinuteLine[]
  readonly mayWrite: boolean
}

type Row = MinutesPage['thread'] & {
  readonly level: ThreadLevel
  readonly kind: ThreadKind
  readonly bodyId: string
  readonly named: boolean
  readonly minutes: readonly (Omit<MinuteLine, 'mayCorrect'> & { readonly firstById: string })[]
}

/** The record of a thread, point by point. `not_found` for whoever does not read the thread. */
export const minutes = defineQuery({
  name: 'threads.minutes',
  summary: 'The record of a thread, point by point.',
  input: onThread,
  async run({ sql, actor }, { threadId }) {
    const [row] = await sql<Row>('thread-minutes', statement, [actor.personId, actor.body.id, actor.body.kind, threadId])
    if (!row) return refuse('not_found')
    const { minutes: found, level, kind, bodyId, named, ...thread } = row
    const writes = mayWrite(actor, { level, kind, participantIds: named ? [actor.personId] : [] })
    const clean = (await cleanersOf(sql, thread.rule === 'chatham_house' ? [threadId] : []))(threadId)
    const cleaned = <M extends { readonly textFr: string; readonly textEn: string }>(one: M): M => ({
      ...one,
      textFr: clean(one.textFr),
      textEn: clean(one.textEn),
    })
    const lines = found.map(({ firstById, by, at, former, ...line }) => ({
      ...cleaned(line),
      by: thread.rule === 'attributed' ? by : null,
      at: new Date(at).toISOString(),
      former: former.map((one) => ({ ...cleaned(one), at: new Date(one.at).toISOString() })),
      mayCorrect: writes && (firstById === actor.personId || corrects(actor, bodyId)),
    }))
    return ok<MinutesPage>({ thread, minutes: lines, mayWrite: writes })
  },
})

function corrects(actor: Actor, bodyId: string): boolean {
  return can(actor, 'threads.moderate', [bodyId])
}

const statement = `
  SELECT t.id, t.title, t.lang, t.rule, t.level, t.kind, t."bodyId",
         EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = $1::uuid AND n."removedAt" IS NULL) AS named,
         CASE WHEN j.id IS NULL THEN NULL ELSE json_build_object('titleFr', j."titleFr", 'titleEn', j."titleEn") END AS project,
         (SELECT coalesce(json_agg(json_build_object('id', u.id, 'number', u.number, 'version', u.version, 'textFr', u."textFr", 'textEn', u."textEn",
                                                     'source', CASE WHEN m.id IS NOT NULL THEN json_build_object('threadId', m."threadId", 'seq', m.seq) END,
                                                     'firstById', coalesce((SELECT v."writtenById" FROM "ThreadMinuteVersion" v WHERE v."minuteId" = u.id AND v.version = 1), u."writtenById"), 'by', json_build_object('name', a.name, 'code', b.code), 'at', u."writtenAt",
                                                     'former', (SELECT coalesce(json_agg(json_build_object('version', v.version, 'textFr', v."textFr", 'textEn', v."textEn",
                                                                                                            'at', v."writtenAt") ORDER BY v.version), '[]'::json)
                                                                  FROM "ThreadMinuteVersion" v WHERE v."minuteId" = u.id)) ORDER BY u.number), '[]'::json)
            FROM "ThreadMinute" u JOIN "Person" a ON a.id = u."writtenById" JOIN "Body" b ON b.id = u."bodyId" LEFT JOIN "Message" m ON m.id = u."messageId"
                 AND (m."threadId" = t.id OR EXISTS (SELECT 1 FROM kente_visible_threads($1::uuid, $2::uuid, $3) r WHERE r.id = m."threadId"))
           WHERE u."threadId" = t.id) AS minutes
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t LEFT JOIN "Project" j ON j.id = t."projectId"
   WHERE t.id = $4::uuid`
