import { type Unnamed, unnamedPerson, withoutPeople } from '#app/domain/threads/without-people.ts'
import type { Sql } from '#server/db/client.ts'

type Clean = (text: string) => string

type Known = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly email: string }[]
  readonly bodies: readonly { readonly code: string; readonly nameFr: string; readonly nameEn: string; readonly kind: string }[]
  /** Who has a part in each thread. */
  readonly inside: readonly { readonly threadId: string; readonly ids: readonly string[] }[]
}

/**
 * What takes people and bodies out of the texts of threads under the Chatham House Rule, by the thread (rulings.md 32):
 * everybody who wrote in it, is named or mentioned, by every part of their name; everybody else by full name; and every
 * forum and partner. Of a thread that is not among these, texts stay as they are.
 */
export async function cleanersOf(sql: Sql, threadIds: readonly string[]): Promise<(threadId: string) => Clean> {
  if (threadIds.length === 0) return () => asWritten
  const [known] = await sql<Known>('cleaners', statement, [[...new Set(threadIds)]])
  const cleaners = new Map((known?.inside ?? []).map(({ threadId, ids }) => [threadId, known ? cleanerFor(known, new Set(ids)) : asWritten]))
  return (threadId) => cleaners.get(threadId) ?? asWritten
}

/** The same of one thread. */
export async function cleanerOf(sql: Sql, threadId: string): Promise<Clean> {
  return (await cleanersOf(sql, [threadId]))(threadId)
}

function asWritten(text: string): string {
  return text
}

function cleanerFor({ people, bodies }: Known, inside: ReadonlySet<string>): Clean {
  const persons = people.map((person): Unnamed => {
    const { names, words } = unnamedPerson(person)
    return { names, words: inside.has(person.id) ? words : [] }
  })
  const forums = bodies.map(({ code, nameFr, nameEn, kind }): Unnamed => ({ names: kind === 'secretariat' ? [] : [nameFr, nameEn], words: [code] }))
  const all = [...persons, ...forums]
  return withoutPeople({ names: all.flatMap(({ names }) => names), words: all.flatMap(({ words }) => words) })
}

const statement = `
  WITH asked AS (SELECT unnest($1::uuid[]) AS id),
  inside AS (
    SELECT m."threadId", m."authorId" AS id FROM "Message" m WHERE m."threadId" = ANY($1::uuid[])
    UNION SELECT n."threadId", n."personId" FROM "ThreadParticipant" n WHERE n."threadId" = ANY($1::uuid[])
    UNION SELECT m."threadId", n."personId" FROM "Mention" n JOIN "Message" m ON m.id = n."messageId" WHERE m."threadId" = ANY($1::uuid[])
    UNION SELECT m."threadId", y."byId" FROM "MessageTranslation" y JOIN "Message" m ON m.id = y."messageId" WHERE m."threadId" = ANY($1::uuid[])
    UNION SELECT m."threadId", x."personId" FROM "Reaction" x JOIN "Message" m ON m.id = x."messageId" WHERE m."threadId" = ANY($1::uuid[])
    UNION SELECT t.id, t."createdById" FROM "Thread" t WHERE t.id = ANY($1::uuid[]))
  SELECT (SELECT coalesce(json_agg(json_build_object('threadId', asked.id, 'ids',
                   (SELECT coalesce(json_agg(i.id) FILTER (WHERE i.id IS NOT NULL), '[]'::json) FROM inside i WHERE i."threadId" = asked.id))), '[]'::json)
            FROM asked) AS inside,
         (SELECT coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email)), '[]'::json) FROM "Person" p WHERE p.status <> 'erased') AS people,
         (SELECT coalesce(json_agg(json_build_object('code', b.code, 'nameFr', b."nameFr", 'nameEn', b."nameEn", 'kind', b.kind)), '[]'::json)
            FROM "Body" b WHERE b.kind <> 'platform') AS bodies`
