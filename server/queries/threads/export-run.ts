import { ok, refuse } from '#app/domain/result.ts'
import { decideExport } from '#app/domain/threads/decide-export.ts'
import { exportRunInput } from '#app/domain/threads/export.input.ts'
import type { ExportedAttachment, ExportedMessage } from '#app/domain/threads/exported.ts'
import { withoutPeopleInHtml } from '#app/domain/threads/without-people.ts'
import { defineQuery } from '../query.ts'
import { cleanerOf } from './cleaners-of.ts'
import { exportOf } from './own-export.ts'
import { type MessageRow, messageColumns, messageSource, toWire } from './wire.ts'

/** Messages of a file that are read at once. */
const run = 1000

type Row = MessageRow &
  Pick<ExportedMessage, 'text' | 'former'> & {
    readonly texts: ExportedMessage['translations']
    readonly attached: readonly ExportedAttachment[]
  }

/** The next messages of a thread's file, as its rule lets them out; the right is asked again each time (rulings.md 28). */
export const exportRun = defineQuery({
  name: 'threads.export-run',
  summary: 'The next messages of a thread’s file that you asked for.',
  input: exportRunInput,
  async run({ sql, actor, now }, { exportId, afterSeq }) {
    const own = await exportOf(sql, actor, exportId, now)
    if (!own) return refuse('not_found')
    const decided = decideExport(own)
    if (!decided.ok) return decided
    const { scope, named } = decided.value
    const upTo = scope === 'whole' ? own.upTo : 0
    const rows = afterSeq < upTo ? await sql<Row>('export-run', statement, [own.threadId, afterSeq, upTo]) : []
    const clean = named || rows.length === 0 ? null : await cleanerOf(sql, own.threadId)
    const messages = rows.map((row) => (clean ? unnamed(toExported(row), clean) : toExported(row)))
    return ok({ messages, more: (messages.at(-1)?.seq ?? upTo) < upTo })
  },
})

function toExported(row: Row): ExportedMessage {
  const { seq, at, lang, html, official, onBehalf, edited, gone, reason, replyTo, author, body, reactions } = toWire(row)
  return {
    ...{ seq, at, lang, html, edited, gone, reason },
    text: gone ? '' : row.text,
    by: gone === 'moved' ? null : { name: author.name, code: body.code },
    official: !gone && official,
    onBehalf: !gone && onBehalf,
    replyTo: replyTo && !replyTo.threadId ? replyTo.seq : null,
    reactions: reactions.map(({ kind, people }) => ({ kind, count: people.length, by: people.map(({ name, code }) => ({ name, code })) })),
    translations: gone ? [] : row.texts,
    files: gone ? [] : row.attached,
    former: gone ? [] : row.former,
  }
}

/** As it is seen from outside a thread under the Chatham House Rule (rulings.md 32). */
function unnamed(message: ExportedMessage, clean: (text: string) => string): ExportedMessage {
  const said = <S extends { readonly text: string; readonly html: string }>(one: S): S => ({
    ...one,
    text: clean(one.text),
    html: withoutPeopleInHtml(clean, one.html),
  })
  return {
    ...said(message),
    by: null,
    official: false,
    onBehalf: false,
    reason: message.reason && clean(message.reason),
    reactions: message.reactions.map(({ kind, count }) => ({ kind, count, by: [] })),
    translations: message.translations.map((translation) => ({ ...said(translation), by: null, checkedBy: null })),
    files: message.files.map((one) => ({ ...one, name: null, sha256: null })),
    former: message.former.map((one) => ({ ...one, text: clean(one.text) })),
  }
}

const statement = `
  SELECT ${messageColumns}, m.text,
         (SELECT coalesce(json_agg(json_build_object('version', v.version, 'lang', v.lang, 'text', v.text, 'replacedAt', v."replacedAt") ORDER BY v.version), '[]'::json)
            FROM "MessageVersion" v WHERE v."messageId" = m.id) AS former,
         (SELECT coalesce(json_agg(json_build_object('lang', y.lang, 'text', y.text, 'html', y.html, 'provenance', y.provenance, 'by', w.name,
                                                     'checked', y."checkedAt" IS NOT NULL, 'checkedBy', c.name, 'stale', y."sourceVersion" < m.version) ORDER BY y.lang), '[]'::json)
            FROM "MessageTranslation" y LEFT JOIN "Person" w ON w.id = y."byId" LEFT JOIN "Person" c ON c.id = y."checkedById"
           WHERE y."messageId" = m.id) AS texts,
         (SELECT coalesce(json_agg(json_build_object('name', nullif(x.name, ''), 'mediaType', x."mediaType", 'size', x.size, 'sha256', x.sha256) ORDER BY x.position), '[]'::json)
            FROM "Attachment" x WHERE x."messageId" = m.id) AS attached
    FROM ${messageSource}
   WHERE m."threadId" = $1::uuid AND m.seq > $2::int AND m.seq <= $3::int
   ORDER BY m.seq LIMIT ${run}`
