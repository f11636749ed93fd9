import { type Unnamed, unnamedPerson, withoutPeople } from '#app/domain/threads/without-people.ts'
import type { Sql } from '#server/db/client.ts'

type Known = {
  readonly people: readonly { readonly name: string; readonly email: string; readonly inside: boolean }[]
  readonly bodies: readonly { readonly code: string; readonly nameFr: string; readonly nameEn: string; readonly kind: string }[]
}

/**
 * What takes people and bodies out of the texts of a thread under the Chatham House Rule: everybody who wrote in it, is
 * named or mentioned, by every part of their name; everybody else by full name; and every forum and partner.
 */
export async function cleanerOf(sql: Sql, threadId: string): Promise<(text: string) => string> {
  const [known] = await sql<Known>('export-unnamed', statement, [threadId])
  if (!known) return withoutPeople({ names: [], words: [] })
  const people = known.people.map((person): Unnamed => {
    const { names, words } = unnamedPerson(person)
    return { names, words: person.inside ? words : [] }
  })
  const bodies = known.bodies.map(({ code, nameFr, nameEn, kind }): Unnamed => ({ names: kind === 'secretariat' ? [] : [nameFr, nameEn], words: [code] }))
  const all = [...people, ...bodies]
  return withoutPeople({ names: all.flatMap(({ names }) => names), words: all.flatMap(({ words }) => words) })
}

const statement = `
  WITH inside AS (
    SELECT m."authorId" AS id FROM "Message" m WHERE m."threadId" = $1::uuid
    UNION SELECT n."personId" FROM "ThreadParticipant" n WHERE n."threadId" = $1::uuid
    UNION SELECT n."personId" FROM "Mention" n JOIN "Message" m ON m.id = n."messageId" WHERE m."threadId" = $1::uuid
    UNION SELECT y."byId" FROM "MessageTranslation" y JOIN "Message" m ON m.id = y."messageId" WHERE m."threadId" = $1::uuid
    UNION SELECT x."personId" FROM "Reaction" x JOIN "Message" m ON m.id = x."messageId" WHERE m."threadId" = $1::uuid
    UNION SELECT t."createdById" FROM "Thread" t WHERE t.id = $1::uuid)
  SELECT (SELECT coalesce(json_agg(json_build_object('name', p.name, 'email', p.email, 'inside', EXISTS (SELECT 1 FROM inside i WHERE i.id = p.id))), '[]'::json)
            FROM "Person" p WHERE p.status <> 'erased') AS people,
         (SELECT coalesce(json_agg(json_build_object('code', b.code, 'nameFr', b."nameFr", 'nameEn', b."nameEn", 'kind', b.kind)), '[]'::json)
            FROM "Body" b WHERE b.kind <> 'platform') AS bodies`
