import { can } from '#app/domain/members/permissions.ts'
import { ok } from '#app/domain/result.ts'
import { listInput } from '#app/domain/threads/thread.input.ts'
import type { ThreadLevel, ThreadRule, ThreadState } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'

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
  /** Who wrote last and for whom; null under the Chatham House Rule and before the first message. */
  readonly last: { readonly name: string; readonly code: string } | null
  readonly project: { readonly id: string; readonly number: string | null; readonly titleFr: string; readonly titleEn: string } | null
  readonly offer: { readonly id: string; readonly code: string; readonly ownerCode: string } | null
}

type Row = Omit<ListedThread, 'unread' | 'lastAt' | 'last' | 'project' | 'offer'> & {
  readonly readSeq: number
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

/** Every thread that the actor may read, unread ones first, then the latest (rulings.md 30). */
export const listThreads = defineQuery({
  name: 'threads.list',
  summary: 'The threads you may read, with what is unread in each.',
  input: listInput,
  async run({ sql, actor }, { limit }) {
    const rows = await sql<Row>('thread-list', visible, [actor.personId, actor.body.id, actor.body.kind, limit + 1])
    const threads = rows.slice(0, limit).map(toListed)
    return ok({ threads, more: rows.length > limit, mayOpen: can(actor, 'threads.post') })
  },
})

function toListed(row: Row): ListedThread {
  const { id, title, level, rule, state, lastSeq, projectId, number, titleFr, titleEn, offerId } = row
  return {
    id,
    title,
    level,
    rule,
    state,
    unread: Math.max(0, lastSeq - row.readSeq),
    lastSeq,
    lastAt: row.lastAt.toISOString(),
    last: row.lastName !== null && row.lastCode !== null && rule !== 'chatham_house' ? { name: row.lastName, code: row.lastCode } : null,
    project: projectId === null ? null : { id: projectId, number, titleFr, titleEn },
    offer: offerId === null ? null : { id: offerId, code: row.offerCode, ownerCode: row.ownerCode },
  }
}

const visible = `
  SELECT t.id, t.title, t.level, t.rule, t.state, t."lastSeq", t."lastAt", coalesce(r."readSeq", 0) AS "readSeq",
         p.id AS "projectId", p.number, p."titleFr", p."titleEn", o.id AS "offerId", o.code AS "offerCode", w.code AS "ownerCode",
         a.name AS "lastName", b.code AS "lastCode"
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t
    LEFT JOIN "ReadPosition" r ON r."threadId" = t.id AND r."personId" = $1::uuid
    LEFT JOIN "Project" p ON p.id = t."projectId"
    LEFT JOIN "Offer" o ON t."subjectKind" = 'resource' AND o.id = t."subjectId"
    LEFT JOIN "Body" w ON w.id = o."ownerId"
    LEFT JOIN "Message" m ON m."threadId" = t.id AND m.seq = t."lastSeq"
    LEFT JOIN "Person" a ON a.id = m."authorId"
    LEFT JOIN "Body" b ON b.id = m."bodyId"
   ORDER BY t."lastSeq" > coalesce(r."readSeq", 0) DESC, t."lastAt" DESC, t.id
   LIMIT $4::int`
