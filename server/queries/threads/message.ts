import { ok, refuse } from '#app/domain/result.ts'
import { messageInput } from '#app/domain/threads/message.input.ts'
import { decideAnswering, decideDelete, decideEdit, mayModerate, maySplit, type SaidMessage } from '#app/domain/threads/message-rights.ts'
import { decideActing } from '#app/domain/threads/task.ts'
import type { ThreadKind, ThreadLevel, ThreadRule, ThreadState } from '#app/domain/threads/thread.ts'
import type { WireMessage } from '#app/realtime/protocol.ts'
import { defineQuery } from '../query.ts'
import { cleanersOf } from './cleaners-of.ts'
import { messageAt } from './message-at.ts'
import { type MessageRow, messageColumns, messageSource, toWire } from './wire.ts'

export type FormerText = { readonly version: number; readonly lang: string; readonly text: string; readonly replacedAt: string }

export type TranslationText = {
  readonly lang: string
  readonly text: string
  /** As it may be quoted. */
  readonly quotable: string
  readonly version: number
  readonly sourceVersion: number
  readonly byName: string | null
  readonly byId: string | null
  readonly checkedByName: string | null
}

/** One message with what can be done about it. */
export type MessagePage = {
  readonly thread: ThreadOfMessage
  readonly message: WireMessage
  readonly version: number
  /** Markdown; empty where it is gone, but for moderators while it is hidden. */
  readonly text: string
  /** The text as it may be quoted: under the Chatham House Rule it names neither people nor bodies (rulings.md 32). */
  readonly quotable: string
  /** What stood there before each correction, the oldest first. */
  readonly former: readonly FormerText[]
  readonly translations: readonly TranslationText[]
  readonly bookmarked: boolean
  /** ISO 8601. */
  readonly remindAt: string | null
  readonly may: {
    readonly edit: boolean
    /** As whom. */
    readonly delete: 'author' | 'moderator' | null
    /** React, reply and translate. */
    readonly answer: boolean
    /** Turn it into a task or a point of the record. */
    readonly act: boolean
    readonly hide: boolean
    readonly show: boolean
    readonly report: boolean
    /** Split the thread at it. */
    readonly split: boolean
  }
}

export type ThreadOfMessage = {
  readonly id: string
  readonly title: string
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly lastSeq: number
  readonly project: { readonly id: string; readonly number: string | null; readonly titleFr: string; readonly titleEn: string } | null
}

type Row = MessageRow &
  Omit<SaidMessage, 'thread' | 'createdAt'> & {
    readonly text: string
    readonly former: readonly FormerText[]
    readonly texts: readonly Omit<TranslationText, 'quotable'>[]
    readonly bookmarked: boolean
    readonly remindAt: Date | null
    readonly reported: boolean
    readonly thread: ThreadOfMessage & { readonly kind: ThreadKind; readonly state: ThreadState; readonly named: boolean; readonly leadId: string | null }
  }

/**
 * One message by its place in a thread, what stood there before, and what the reader may do. A place that it was moved from
 * leads on to where it stands now. `not_found` for whoever may not read it.
 */
export const threadMessage = defineQuery({
  name: 'threads.message',
  summary: 'One message of a thread, with its former texts and translations.',
  input: messageInput,
  async run({ sql, actor, now }, { threadId, seq }) {
    const [row] = await sql<Row>('thread-message', statement, [actor.personId, actor.body.id, actor.body.kind, threadId, seq])
    if (!row) return refuse('not_found')
    const { kind, state, named, leadId, ...thread } = row.thread
    const { rule, level } = thread
    const said: SaidMessage = { ...row, createdAt: new Date(row.at), thread: { kind, state, named, rule, level, project: leadId ? { leadId } : null } }
    const clean = (await cleanersOf(sql, rule === 'chatham_house' ? [thread.id] : []))(thread.id)
    const removal = decideDelete(actor, said)
    const moderates = mayModerate(actor, said.thread)
    return ok<MessagePage>({
      thread,
      message: toWire(row),
      version: row.version,
      text: row.gone === null || (row.gone === 'hidden' && (moderates || row.authorId === actor.personId)) ? row.text : '',
      quotable: row.gone ? '' : clean(row.text),
      former: row.gone ? [] : row.former,
      translations: row.gone ? [] : row.texts.map((one) => ({ ...one, quotable: clean(one.text) })),
      bookmarked: row.bookmarked,
      remindAt: row.remindAt?.toISOString() ?? null,
      may: {
        edit: decideEdit(actor, said, now).ok,
        delete: removal.ok ? removal.value.by : null,
        answer: decideAnswering(actor, said).ok,
        act: decideActing(actor, said).ok,
        hide: moderates && row.gone === null,
        show: moderates && row.gone === 'hidden',
        report: row.gone === null && row.authorId !== actor.personId && !row.reported,
        split: maySplit(actor, said.thread),
      },
    })
  },
})

const statement = `
  SELECT ${messageColumns}, m.text, m."deletedAt", m."hiddenAt",
         (SELECT coalesce(json_agg(json_build_object('version', v.version, 'lang', v.lang, 'text', v.text, 'replacedAt', v."replacedAt") ORDER BY v.version), '[]'::json)
            FROM "MessageVersion" v WHERE v."messageId" = m.id) AS former,
         (SELECT coalesce(json_agg(json_build_object('lang', y.lang, 'text', y.text, 'version', y.version, 'sourceVersion', y."sourceVersion",
                                                     'byId', y."byId", 'byName', w.name, 'checkedByName', c.name) ORDER BY y.lang), '[]'::json)
            FROM "MessageTranslation" y LEFT JOIN "Person" w ON w.id = y."byId" LEFT JOIN "Person" c ON c.id = y."checkedById"
           WHERE y."messageId" = m.id) AS texts,
         EXISTS (SELECT 1 FROM "Bookmark" k WHERE k."messageId" = m.id AND k."personId" = $1::uuid) AS bookmarked,
         (SELECT r."dueAt" FROM "Reminder" r WHERE r."messageId" = m.id AND r."personId" = $1::uuid AND r."remindedAt" IS NULL) AS "remindAt",
         EXISTS (SELECT 1 FROM "MessageReport" o WHERE o."messageId" = m.id AND o."reporterId" = $1::uuid AND o.answer IS NULL) AS reported,
         json_build_object('id', t.id, 'title', t.title, 'level', t.level, 'rule', t.rule, 'kind', t.kind, 'state', t.state, 'lastSeq', t."lastSeq",
           'named', EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = $1::uuid AND n."removedAt" IS NULL),
           'leadId', j."leadId",
           'project', CASE WHEN j.id IS NULL THEN NULL ELSE json_build_object('id', j.id, 'number', j.number, 'titleFr', j."titleFr", 'titleEn', j."titleEn") END
         ) AS thread
    FROM ${messageSource}
    JOIN kente_visible_threads($1::uuid, $2::uuid, $3) t ON t.id = m."threadId"
    LEFT JOIN "Project" j ON j.id = t."projectId"
   WHERE m.id = ${messageAt}`
