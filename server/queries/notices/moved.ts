import { z } from 'zod'
import type { MovedItem } from '#app/domain/notices/home.ts'
import { historyTypes, isHistoryType, mayTell } from '#app/domain/projects/history.ts'
import { isDossierState } from '#app/domain/projects/states.ts'
import { ok } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'

const shown = 10
const ofOneDossier = 4
/** Read before edits and messages that follow each other fall together. */
const read = 80

/**
 * $1 person, $2 body, $3 role, $4 kind of the body, $5 event types. Messages of confidential threads and of those
 * under the Chatham House Rule stay inside them.
 */
const statement = `
  WITH mine AS (
    SELECT p.id FROM "Project" p
     WHERE CASE WHEN $3 = 'coordinator' THEN p."submittedAt" IS NOT NULL ELSE p."leadId" = $2::uuid OR EXISTS (
       SELECT 1 FROM "ProjectPartner" q WHERE q."projectId" = p.id AND q."forumId" = $2::uuid AND q.state IN ('invited', 'consented', 'declined')) END),
  found AS (
    (SELECT e.id, e.type, e.at, e."projectId", e."personId", e."bodyId", e.payload, NULL::uuid AS "threadId", NULL AS title
       FROM "Event" e WHERE e."projectId" IN (SELECT id FROM mine) AND e.type = ANY($5::text[]) ORDER BY e.at DESC, e.id DESC LIMIT ${read})
    UNION ALL
    (SELECT e.id, e.type, e.at, t."projectId", e."personId", e."bodyId", '{}'::jsonb, t.id, t.title
       FROM kente_visible_threads($1::uuid, $2::uuid, $4) t JOIN "Event" e ON e."subjectKind" = 'thread' AND e."subjectId" = t.id AND e.type = 'message.posted'
      WHERE t."projectId" IN (SELECT id FROM mine) AND t.level NOT IN ('caucus', 'confidential') AND t.rule = 'attributed'
      ORDER BY e.at DESC, e.id DESC LIMIT ${read}))
  SELECT f.id, f.type, f.at, f.payload, f."threadId", f.title, w.name AS person, b.code, b."nameFr", b."nameEn", a.code AS about,
         p.id AS "projectId", p.number, p.seed, p.state, p."titleFr", p."titleEn"
    FROM found f JOIN "Project" p ON p.id = f."projectId"
    LEFT JOIN "Person" w ON w.id = f."personId"
    LEFT JOIN "Body" b ON b.id = f."bodyId"
    LEFT JOIN "Body" a ON a.id::text = f.payload->>'forumId'
   ORDER BY f.at DESC, f.id DESC LIMIT ${read}`

type Row = {
  readonly id: string
  readonly type: string
  readonly at: Date
  readonly payload: { readonly [name: string]: unknown }
  readonly threadId: string | null
  readonly title: string | null
  readonly person: string | null
  readonly code: string | null
  readonly nameFr: string | null
  readonly nameEn: string | null
  readonly about: string | null
  readonly projectId: string
  readonly number: string | null
  readonly seed: string
  readonly state: string
  readonly titleFr: string
  readonly titleEn: string
}

/**
 * The last ten things, at most four of one dossier, that happened in the dossiers of the body acted for, the secretariat's being all that were
 * submitted; each told to whom the history of the dossier tells it.
 */
export const moved = defineQuery({
  name: 'notices.moved',
  summary: 'What happened lately in the dossiers of the body I act for.',
  input: z.object({}),
  async run({ sql, actor }) {
    const { kind } = actor.body
    if (kind !== 'forum' && kind !== 'secretariat') return ok({ items: [] })
    const reader = { party: kind === 'forum', coordinator: actor.role === 'coordinator' }
    const types = historyTypes.filter((type) => mayTell(type, reader))
    const rows = await sql<Row>('notices-moved', statement, [actor.personId, actor.body.id, actor.role, kind, types])
    return ok({ items: rows.filter(isTold).filter(isAmongItsLatest).slice(0, shown).flatMap(toItem) })
  },
})

/** Of each thread the newest message; of the saves of one person that follow each other, the last. */
function isTold(row: Row, at: number, rows: readonly Row[]): boolean {
  if (row.type === 'message.posted') return rows.findIndex(({ threadId }) => threadId === row.threadId) === at
  const newer = rows[at - 1]
  return row.type !== 'project.edited' || newer?.type !== row.type || newer.person !== row.person || newer.projectId !== row.projectId
}

/** A busy dossier leaves room for the others. */
function isAmongItsLatest(row: Row, at: number, rows: readonly Row[]): boolean {
  return rows.slice(0, at).filter(({ projectId }) => projectId === row.projectId).length < ofOneDossier
}

function toItem({ type, state, ...row }: Row): MovedItem[] {
  if (!isDossierState(state) || (type !== 'message.posted' && !isHistoryType(type))) return []
  const { projectId: id, number, seed, titleFr, titleEn, code } = row
  return [
    {
      id: row.id,
      type,
      at: row.at.toISOString(),
      project: { id, number, seed, titleFr, titleEn, state },
      person: row.person,
      body: code ? { code, nameFr: row.nameFr ?? code, nameEn: row.nameEn ?? code } : null,
      facts: Object.fromEntries(Object.entries(row.payload).flatMap(([name, value]) => (isPlain(value) ? [[name, value]] : []))),
      about: row.about,
      thread: row.threadId ? { id: row.threadId, title: row.title ?? '' } : null,
    },
  ]
}

function isPlain(value: unknown): value is string | number | boolean | null {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}
