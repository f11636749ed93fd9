import { type NoticeFacts, type NoticeKind, noticeKinds } from '#app/domain/notices/notice-kinds.ts'
import type { NoticeView } from '#app/domain/notices/notice-view.ts'
import { pathOfNotice } from '#app/domain/notices/paths.ts'
import { dayIn } from '#app/domain/resources/days.ts'

/** A thread may be tightened after the notice was written: then neither who nor where is said (domain.md §4). */
const maySayWhere = `t.level NOT IN ('caucus', 'confidential')`
const maySayWho = `(t.id IS NULL OR (t.level NOT IN ('caucus', 'confidential') AND t.rule = 'attributed'))`

/** The thread that a notice is about; null where it is about none. */
export const threadOfNotice = `coalesce((n.params->>'threadId')::uuid, CASE WHEN n."subjectKind" = 'thread' THEN n."subjectId" END)`

/** One notice with the names it needs; a condition on `n` and what else is joined follows. */
export const noticeSelect = `
  SELECT n.id, n.kind, n."createdAt" AS at, n."doneAt" AS "readAt", n.params, n."subjectId",
         p.id AS "projectId", p.number, p.seed, p."titleFr", p."titleEn", w.name AS person, b.code AS "bodyCode",
         coalesce(CASE WHEN ${maySayWhere} THEN nullif(t.title, '') END, o.title, c.code) AS thing, o."timeZone" AS zone,
         coalesce(t.level IN ('caucus', 'confidential'), false) AS "isConfidential"
    FROM "Notice" n
    LEFT JOIN "Thread" t ON t.id = (n.params->>'threadId')::uuid AND n.kind <> ALL(ARRAY['mention_confidential', 'reply_confidential', 'messages_confidential', 'task_confidential', 'thread_named', 'glass_opened', 'message_hidden', 'report_hidden', 'report_kept'])
    LEFT JOIN "Project" p ON p.id = CASE WHEN t.level IN ('caucus', 'confidential') THEN NULL ELSE coalesce((n.params->>'projectId')::uuid, t."projectId") END
    LEFT JOIN "Person" w ON w.id = (n.params->>'actorId')::uuid AND ${maySayWho}
    LEFT JOIN "Body" b ON b.id = (n.params->>'bodyId')::uuid AND ${maySayWho}
    LEFT JOIN "Offer" o ON o.id = (n.params->>'offerId')::uuid
    LEFT JOIN "Receipt" r ON n."subjectKind" = 'receipt' AND r.id = n."subjectId"
    LEFT JOIN "Contribution" c ON c.id = coalesce(r."contributionId", (n.params->>'contributionId')::uuid, CASE WHEN n."subjectKind" = 'contribution' THEN n."subjectId" END)`

export type NoticeRow = {
  readonly id: string
  readonly kind: string
  readonly at: Date
  readonly readAt: Date | null
  readonly params: NoticeFacts
  readonly subjectId: string
  readonly projectId: string | null
  readonly number: string | null
  readonly seed: string | null
  readonly titleFr: string | null
  readonly titleEn: string | null
  readonly person: string | null
  readonly bodyCode: string | null
  readonly thing: string | null
  /** Of the thing lent. */
  readonly zone: string | null
  /** Of its thread, by now. */
  readonly isConfidential: boolean
}

export function toNoticeView(row: NoticeRow): NoticeView {
  const { params } = row
  const kind = row.isConfidential ? confidentially(toKind(row.kind)) : toKind(row.kind)
  return {
    id: row.id,
    kind,
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
    project: row.projectId ? { id: row.projectId, number: row.number, seed: row.seed ?? '', titleFr: row.titleFr ?? '', titleEn: row.titleEn ?? '' } : null,
    person: row.person,
    bodyCode: row.bodyCode,
    thing: row.thing,
    due: row.zone && params.due ? lastDayAt(params.due, row.zone) : (params.due ?? null),
    count: params.count ?? null,
    outcome: params.outcome ?? null,
    amount: params.amount ?? null,
    currency: params.currency ?? null,
    path: pathOfNotice(kind, row.subjectId, params),
  }
}

/** A hold ends at a midnight where the thing is: the day before is its last. */
function lastDayAt(due: string, zone: string): string {
  return due.length === 10 ? due : dayIn(new Date(Date.parse(due) - 1000), zone)
}

function confidentially(kind: NoticeKind): NoticeKind {
  if (kind === 'mention') return 'mention_confidential'
  if (kind === 'task') return 'task_confidential'
  if (kind === 'reply') return 'reply_confidential'
  if (kind === 'clarification' || kind === 'announcement') return 'thread_confidential'
  return kind === 'messages' ? 'messages_confidential' : kind
}

function toKind(text: string): NoticeKind {
  const kind = noticeKinds.find((known) => known === text)
  if (!kind) throw new Error(`unknown notice ${text}`)
  return kind
}
