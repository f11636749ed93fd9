import { ok, type Result, refuse } from '#app/domain/result.ts'
import { decideExport } from '#app/domain/threads/decide-export.ts'
import { onExport } from '#app/domain/threads/export.input.ts'
import type { ExportedBy, ExportedPinned, ExportedThread } from '#app/domain/threads/exported.ts'
import { withoutPeopleInHtml } from '#app/domain/threads/without-people.ts'
import { defineQuery } from '../query.ts'
import { cleanerOf } from './cleaners-of.ts'
import { exportOf } from './own-export.ts'

type Row = Omit<ExportedThread, 'scope' | 'named' | 'format' | 'fileLang' | 'upTo' | 'id' | 'openedAt' | 'exportedAt'> & {
  readonly openedAt: string
}

/** What a file of a thread says before its messages, by the thread's rule as it is now. For whoever asked for it, within the hour. */
export const exportHead = defineQuery({
  name: 'threads.export',
  summary: 'The beginning of a thread’s file that you asked for.',
  input: onExport,
  async run({ sql, actor, now }, { exportId }): Promise<Result<ExportedThread>> {
    const own = await exportOf(sql, actor, exportId, now)
    if (!own) return refuse('not_found')
    const decided = decideExport(own)
    if (!decided.ok) return decided
    const [row] = await sql<Row>('export-head', statement, [own.threadId])
    if (!row) return refuse('not_found')
    const { scope, named } = decided.value
    const file = {
      scope,
      named,
      format: own.format,
      fileLang: own.lang,
      upTo: scope === 'whole' ? own.upTo : 0,
      exportedAt: own.at.toISOString(),
    }
    const openedAt = new Date(row.openedAt).toISOString()
    if (named)
      return ok({
        ...row,
        ...file,
        id: own.threadId,
        openedAt,
        summary: row.summary && dated(row.summary),
        outcomes: row.outcomes.map(dated),
        minutes: row.minutes.map(dated),
      })
    const clean = await cleanerOf(sql, own.threadId)
    return ok({ ...file, ...unnamed(row, clean), openedAt })
  },
})

/** A forum, its edition or its resource as a subject tells an affiliation, too. */
function unnamed(
  row: Row,
  clean: (text: string) => string,
): Omit<ExportedThread, 'scope' | 'named' | 'format' | 'fileLang' | 'upTo' | 'exportedAt' | 'openedAt'> {
  const pinned = <P extends ExportedPinned>(one: P): P => ({ ...dated(one), text: clean(one.text), html: withoutPeopleInHtml(clean, one.html), by: null })
  const { dossier } = row
  return {
    ...row,
    id: null,
    title: clean(row.title),
    subject: row.dossier ? row.subject : 'general',
    openedBy: null,
    dossier: dossier && { ...dossier, titleFr: clean(dossier.titleFr), titleEn: clean(dossier.titleEn) },
    participants: [],
    summary: row.summary && pinned(row.summary),
    outcomes: row.outcomes.map(pinned),
    minutes: row.minutes.map((one) => ({ ...dated(one), textFr: clean(one.textFr), textEn: clean(one.textEn), by: null })),
  }
}

function dated<P extends { readonly at: string; readonly by: ExportedBy }>(one: P): P {
  return { ...one, at: new Date(one.at).toISOString() }
}

const by = `json_build_object('name', a.name, 'code', b.code)`

const statement = `
  SELECT t.title, t.lang, t.level, t.rule, t.kind, t.state, t."subjectKind" AS subject, t."createdAt" AS "openedAt",
         (SELECT ${by} FROM "Person" a, "Body" b WHERE a.id = t."createdById" AND b.id = t."bodyId") AS "openedBy",
         CASE WHEN j.id IS NULL THEN NULL ELSE json_build_object('number', j.number, 'titleFr', j."titleFr", 'titleEn', j."titleEn") END AS dossier,
         (SELECT coalesce(json_agg(json_build_object('name', x.name, 'code', x.code) ORDER BY x.name, x.code), '[]'::json)
            FROM (SELECT DISTINCT ON (a.id) a.name, b.code FROM "ThreadParticipant" n JOIN "Person" a ON a.id = n."personId"
                    JOIN "Mandate" d ON d."personId" = a.id JOIN "Body" b ON b.id = d."bodyId"
                   WHERE n."threadId" = t.id AND n."removedAt" IS NULL ORDER BY a.id, d."endsAt" DESC NULLS FIRST, b.code) x) AS participants,
         (SELECT json_build_object('lang', s.lang, 'text', s.text, 'html', s.html, 'at', s."writtenAt", 'by', ${by})
            FROM "ThreadSummary" s JOIN "Person" a ON a.id = s."writtenById" JOIN "Body" b ON b.id = s."bodyId" WHERE s."threadId" = t.id) AS summary,
         (SELECT coalesce(json_agg(json_build_object('lang', s.lang, 'text', s.text, 'html', s.html, 'at', s."resolvedAt", 'reopened', s."reopenedAt" IS NOT NULL, 'by', ${by})
                                   ORDER BY s."resolvedAt"), '[]'::json)
            FROM "ThreadOutcome" s JOIN "Person" a ON a.id = s."resolvedById" JOIN "Body" b ON b.id = s."bodyId" WHERE s."threadId" = t.id) AS outcomes,
         (SELECT coalesce(json_agg(json_build_object('number', u.number, 'textFr', u."textFr", 'textEn', u."textEn", 'seq', m.seq, 'at', u."writtenAt", 'by', ${by}) ORDER BY u.number), '[]'::json)
            FROM "ThreadMinute" u JOIN "Person" a ON a.id = u."writtenById" JOIN "Body" b ON b.id = u."bodyId" LEFT JOIN "Message" m ON m.id = u."messageId" AND m."threadId" = t.id
           WHERE u."threadId" = t.id) AS minutes
    FROM "Thread" t LEFT JOIN "Project" j ON j.id = t."projectId"
   WHERE t.id = $1::uuid`
