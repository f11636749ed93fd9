import { z } from 'zod'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { defineQuery } from '../query.ts'

export type OpenReport = {
  readonly id: string
  readonly threadId: string
  readonly seq: number
  readonly title: string
  /** Its dossier; a thread without a title goes by it. */
  readonly project: { readonly id: string; readonly titleFr: string; readonly titleEn: string } | null
  readonly authorName: string
  readonly bodyCode: string
  readonly reporterName: string
  readonly reason: string
  /** ISO 8601. */
  readonly at: string
  /** Deleted or hidden meanwhile. */
  readonly gone: boolean
}

/** What was done about messages, the latest first. */
export type ModerationLine = {
  readonly id: string
  readonly act: 'hidden' | 'shown' | 'deleted' | 'report_kept'
  readonly reason: string | null
  readonly byName: string
  readonly at: string
  readonly threadId: string
  readonly seq: number
  readonly title: string
  readonly project: OpenReport['project']
}

type Dated<Line> = Omit<Line, 'at'> & { readonly at: Date }

/**
 * The coordinators' queue of reports and the log of moderation, in threads that the actor reads; nothing about what the
 * actor wrote or reported (domain.md §4). `not_found` for whoever moderates nothing.
 */
export const reports = defineQuery({
  name: 'threads.reports',
  summary: 'Open reports about messages, and what was done about earlier ones (coordinators).',
  input: z.object({}),
  async run({ sql, actor }) {
    if (!can(actor, 'threads.hide')) return refuse('not_found')
    const who = [actor.personId, actor.body.id, actor.body.kind]
    const open = await sql<Dated<OpenReport>>('open-reports', openReports, who)
    const log = await sql<Dated<ModerationLine>>('moderation-log', moderationLog, who)
    return ok({ open: open.map(dated), log: log.map(dated) })
  },
})

function dated<Line extends { readonly at: Date }>(line: Line): Omit<Line, 'at'> & { readonly at: string } {
  return { ...line, at: line.at.toISOString() }
}

const project = `CASE WHEN j.id IS NULL THEN NULL ELSE json_build_object('id', j.id, 'titleFr', j."titleFr", 'titleEn', j."titleEn") END AS project`

const openReports = `
  SELECT o.id, m."threadId", m.seq, t.title, ${project}, a.name AS "authorName", b.code AS "bodyCode", q.name AS "reporterName", o.reason,
         o."createdAt" AS at, m."deletedAt" IS NOT NULL OR m."hiddenAt" IS NOT NULL AS gone
    FROM "MessageReport" o
    JOIN "Message" m ON m.id = o."messageId" AND m."authorId" <> $1::uuid
    JOIN kente_visible_threads($1::uuid, $2::uuid, $3) t ON t.id = m."threadId"
    JOIN "Person" a ON a.id = m."authorId" JOIN "Body" b ON b.id = m."bodyId" JOIN "Person" q ON q.id = o."reporterId"
    LEFT JOIN "Project" j ON j.id = t."projectId"
   WHERE o.answer IS NULL AND o."reporterId" <> $1::uuid
   ORDER BY o."createdAt", o.id
   LIMIT 200`

const moderationLog = `
  SELECT l.id, l.act, l.reason, w.name AS "byName", l.at, m."threadId", m.seq, t.title, ${project}
    FROM "MessageModeration" l
    JOIN "Message" m ON m.id = l."messageId"
    JOIN kente_visible_threads($1::uuid, $2::uuid, $3) t ON t.id = m."threadId"
    JOIN "Person" w ON w.id = l."byId"
    LEFT JOIN "Project" j ON j.id = t."projectId"
   ORDER BY l.at DESC, l.id DESC
   LIMIT 100`
