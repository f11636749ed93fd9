import { can } from '#app/domain/members/permissions.ts'
import { ok } from '#app/domain/result.ts'
import { listInput } from '#app/domain/threads/thread.input.ts'
import type { ThreadKind, ThreadLevel, ThreadRule, ThreadSection, ThreadState } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'
import { unreadSql } from './unread.ts'

export type ListedThread = {
  readonly id: string
  /** Empty: it goes by its dossier's title. */
  readonly title: string
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly state: ThreadState
  /** Messages after the reader's position. */
  readonly unread: number
  readonly lastSeq: number
  readonly lastAt: string
  /** Who wrote last and for whom; null under the Chatham House Rule, before the first message, and where the last one moved. */
  readonly last: { readonly name: string; readonly code: string } | null
  readonly project: { readonly id: string; readonly number: string | null; readonly titleFr: string; readonly titleEn: string } | null
  /** The part of the dossier. */
  readonly section: ThreadSection | null
  readonly decision: string | null
  readonly offer: { readonly id: string; readonly code: string; readonly ownerCode: string } | null
  readonly forumCode: string | null
  readonly edition: { readonly nameFr: string; readonly nameEn: string; readonly forumCode: string } | null
  readonly kind: ThreadKind
  /** How it stands beside its state: a question answered, a matter resolved. */
  readonly answered: boolean
  readonly resolved: boolean
}

type Row = Omit<ListedThread, 'lastAt' | 'last' | 'project' | 'offer'> & {
  readonly lastAt: Date
  readonly lastName: string | null
  readonly lastCode: string | null
  readonly projectId: string | null
  readonly number: string | null
  readonly titleFr: string
  readonly titleEn: string
  readonly offerId: string | null
  readonly offerCode: string
  readonly ownerCode: string
}

/** The threads that the actor may read in one view, unread ones first, then the latest (rulings.md 30). */
export const listThreads = defineQuery({
  name: 'threads.list',
  summary: 'The threads you may read, with what is unread in each.',
  input: listInput,
  async run({ sql, actor }, { limit, view }) {
    const rows = await sql<Row>('thread-list', visible, [actor.personId, actor.body.id, actor.body.kind, limit + 1, view])
    const threads = rows.slice(0, limit).map(toListed)
    return ok({ threads, more: rows.length > limit, mayOpen: can(actor, 'threads.post') })
  },
})

function toListed({ lastAt, lastName, lastCode, projectId, number, titleFr, titleEn, offerId, offerCode, ownerCode, ...thread }: Row): ListedThread {
  return {
    ...thread,
    lastAt: lastAt.toISOString(),
    last: lastName !== null && lastCode !== null && thread.rule !== 'chatham_house' ? { name: lastName, code: lastCode } : null,
    project: projectId === null ? null : { id: projectId, number, titleFr, titleEn },
    offer: offerId === null ? null : { id: offerId, code: offerCode, ownerCode },
  }
}

const visible = `
  SELECT t.id, t.title, t.level, t.rule, t.state, t."lastSeq", t."lastAt", ${unreadSql} AS unread,
         p.id AS "projectId", p.number, p."titleFr", p."titleEn", o.id AS "offerId", o.code AS "offerCode", w.code AS "ownerCode",
         t.section, t.kind, d.number AS decision, f.code AS "forumCode",
         CASE WHEN e.id IS NULL THEN NULL ELSE json_build_object('nameFr', e."nameFr", 'nameEn', e."nameEn", 'forumCode', h.code) END AS edition, t."answerSeq" IS NOT NULL AS answered, u.id IS NOT NULL AS resolved,
         a.name AS "lastName", b.code AS "lastCode"
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t
    LEFT JOIN "ReadPosition" r ON r."threadId" = t.id AND r."personId" = $1::uuid
    LEFT JOIN "Project" p ON p.id = t."projectId"
    LEFT JOIN "Offer" o ON t."subjectKind" = 'resource' AND o.id = t."subjectId"
    LEFT JOIN "Body" w ON w.id = o."ownerId"
    LEFT JOIN "Decision" d ON t."subjectKind" = 'decision' AND d.id = t."subjectId"
    LEFT JOIN "Body" f ON t."subjectKind" = 'forum' AND f.id = t."subjectId"
    LEFT JOIN "ForumEdition" e ON t."subjectKind" = 'edition' AND e.id = t."subjectId"
    LEFT JOIN "Body" h ON h.id = e."forumId"
    LEFT JOIN "ThreadOutcome" u ON u."threadId" = t.id AND u."reopenedAt" IS NULL
    LEFT JOIN "Message" m ON m."threadId" = t.id AND m.seq = t."lastSeq" AND m."movedId" IS NULL
    LEFT JOIN "Person" a ON a.id = m."authorId"
    LEFT JOIN "Body" b ON b.id = m."bodyId"
   WHERE CASE $5 WHEN 'archived' THEN t.state = 'archived' WHEN 'locked' THEN t.state = 'locked'
                 WHEN 'resolved' THEN t.state <> 'archived' AND u.id IS NOT NULL ELSE t.state <> 'archived' END
   ORDER BY ${unreadSql} > 0 DESC, t."lastAt" DESC, t.id
   LIMIT $4::int`
