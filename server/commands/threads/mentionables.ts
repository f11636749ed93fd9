import type { Mentionable } from '#app/domain/threads/mentions.ts'
import type { Sql, Tx } from '#server/db/client.ts'

/**
 * Whom a message in this thread can name: the people and bodies that may read it, of forums that act, and whose
 * first name or code stands in the text after an @. Nobody learns from a mention of a thread that they cannot open.
 */
export function mentionablesIn(sql: Sql, threadId: string, text: string): Promise<readonly Mentionable[]> {
  return sql<Mentionable>('mentionables', statement, [threadId, text.toLowerCase()])
}

/** Whom a stored message mentions. */
export function mentionsOf(tx: Tx, messageId: string): Promise<readonly Mentionable[]> {
  return tx.$queryRaw<Mentionable[]>`
    SELECT CASE WHEN p.id IS NULL THEN 'body' ELSE 'person' END AS kind, coalesce(p.id, b.id) AS id, coalesce(p.name, b.code) AS name
      FROM "Mention" n LEFT JOIN "Person" p ON p.id = n."personId" LEFT JOIN "Body" b ON b.id = n."bodyId"
     WHERE n."messageId" = ${messageId}::uuid`
}

const statement = `
  WITH reader AS (
    SELECT p.id AS "personId", p.name, b.id AS "bodyId", b.code
      FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId"
      LEFT JOIN "Forum" f ON f.id = b.id
     WHERE (f.id IS NULL OR f.status = 'active') AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()) AND p.status = 'active'
       AND (strpos($2, '@' || lower(split_part(p.name, ' ', 1))) > 0 OR strpos($2, '@' || lower(b.code)) > 0)
       AND EXISTS (SELECT 1 FROM kente_visible_threads(p.id, b.id, b.kind) t WHERE t.id = $1::uuid))
  SELECT DISTINCT 'person' AS kind, "personId" AS id, name FROM reader WHERE strpos($2, '@' || lower(split_part(name, ' ', 1))) > 0
  UNION
  SELECT DISTINCT 'body', "bodyId", code FROM reader WHERE strpos($2, '@' || lower(code)) > 0`
