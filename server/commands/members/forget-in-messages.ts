import { withoutName } from '#app/domain/threads/without-name.ts'
import { parseMessage, renderMessage } from '#server/commands/threads/render-message.ts'
import type { Tx } from '#server/db/client.ts'

type Named = { readonly id: string; readonly name: string; readonly email: string }

type Row = {
  readonly id: string
  readonly text: string
  readonly known: readonly { readonly kind: 'person' | 'body'; readonly id: string; readonly name: string }[]
}

/** In what the person wrote and where they are mentioned, the pseudonym takes the place of the name, in text and HTML alike. */
export async function forgetInMessages(tx: Tx, person: Named, pseudonym: string): Promise<void> {
  const rows = await messagesThatName(tx, person)
  const rewritten = rows.map(({ id, text, known }) => {
    const clean = withoutName(text, { person, pseudonym, known })
    const renamed = known.map((target) => (target.id === person.id ? { ...target, name: pseudonym } : target))
    return { id, text: clean, html: renderMessage(parseMessage(clean), renamed).html }
  })
  if (rewritten.length === 0) return
  await tx.$executeRaw`
    UPDATE "Message" m SET text = n.text, html = n.html
      FROM unnest(${rewritten.map(({ id }) => id)}::uuid[], ${rewritten.map(({ text }) => text)}::text[], ${rewritten.map(({ html }) => html)}::text[]) AS n(id, text, html)
     WHERE m.id = n.id`
}

/** With everybody whom the message mentions: a first name alone is found only among them. */
function messagesThatName(tx: Tx, { id, name, email }: Named): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT m.id, m.text,
           coalesce((SELECT json_agg(json_build_object('kind', CASE WHEN p.id IS NULL THEN 'body' ELSE 'person' END,
                                                       'id', coalesce(p.id, b.id), 'name', coalesce(p.name, b.code)))
                       FROM "Mention" n LEFT JOIN "Person" p ON p.id = n."personId" LEFT JOIN "Body" b ON b.id = n."bodyId"
                      WHERE n."messageId" = m.id), '[]'::json) AS known
      FROM "Message" m
     WHERE EXISTS (SELECT 1 FROM "Mention" n WHERE n."messageId" = m.id AND n."personId" = ${id}::uuid)
        OR (m."authorId" = ${id}::uuid AND (strpos(lower(m.text), lower(${name})) > 0 OR strpos(lower(m.text), ${email}) > 0))`
}
