import { coordination, type Mentionable } from '#app/domain/threads/mentions.ts'
import type { Sql, Tx } from '#server/db/client.ts'

/** Whom a text in a thread can name, and the coordinators whom their role stands for. */
export type MentionablesIn = { readonly known: readonly Mentionable[]; readonly coordinatorIds: readonly string[] }

type Row = { readonly kind: 'person' | 'body' | 'coordinator'; readonly id: string; readonly name: string }

/**
 * Whom a message in this thread can name: the people and bodies that may read it, of forums that act, and whose
 * first name or code stands in the text after an @; the coordinators together where one of them reads it. Nobody learns
 * from a mention of a thread that they cannot open.
 */
export async function mentionablesIn(sql: Sql, threadId: string, text: string): Promise<MentionablesIn> {
  const rows = await sql<Row>('mentionables', statement, [threadId, text.toLowerCase()])
  const named = rows.flatMap(({ kind, id, name }): Mentionable[] => (kind === 'coordinator' ? [] : [{ kind, id, name }]))
  const coordinatorIds = rows.filter(({ kind }) => kind === 'coordinator').map(({ id }) => id)
  return { known: coordinatorIds.length > 0 ? [...named, ...coordination] : named, coordinatorIds }
}

/** Whom a stored message mentions; `html` is what it was rendered to. */
export async function mentionsOf(tx: Tx, { id, html }: { readonly id: string; readonly html: string }): Promise<readonly Mentionable[]> {
  const named = await tx.$queryRaw<Mentionable[]>`
    SELECT CASE WHEN p.id IS NULL THEN 'body' ELSE 'person' END AS kind, coalesce(p.id, b.id) AS id, coalesce(p.name, b.code) AS name
      FROM "Mention" n LEFT JOIN "Person" p ON p.id = n."personId" LEFT JOIN "Body" b ON b.id = n."bodyId"
     WHERE n."messageId" = ${id}::uuid`
  return [...named, ...rolesIn(html)]
}

/** The roles that a rendered message names. */
export function rolesIn(html: string): readonly Mentionable[] {
  return html.includes(`data-id="${coordination[0].id}"`) ? coordination : []
}

const statement = `
  WITH asked AS (SELECT strpos($2, '@coordinators') > 0 OR strpos($2, '@coordination') > 0 AS coordination),
  reader AS (
    SELECT p.id AS "personId", p.name, b.id AS "bodyId", b.code, m.role
      FROM asked, "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId"
      LEFT JOIN "Forum" f ON f.id = b.id
     WHERE (f.id IS NULL OR f.status = 'active') AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()) AND p.status = 'active'
       AND (strpos($2, '@' || lower(split_part(p.name, ' ', 1))) > 0 OR strpos($2, '@' || lower(b.code)) > 0 OR (asked.coordination AND m.role = 'coordinator'))
       AND EXISTS (SELECT 1 FROM kente_visible_threads(p.id, b.id, b.kind) t WHERE t.id = $1::uuid))
  SELECT DISTINCT 'person' AS kind, "personId" AS id, name FROM reader WHERE strpos($2, '@' || lower(split_part(name, ' ', 1))) > 0
  UNION
  SELECT DISTINCT 'body', "bodyId", code FROM reader WHERE strpos($2, '@' || lower(code)) > 0
  UNION
  SELECT DISTINCT 'coordinator', "personId", name FROM reader, asked WHERE asked.coordination AND role = 'coordinator'`
