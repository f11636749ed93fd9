import { fileNames } from '#app/domain/threads/file-names.ts'
import { withoutName } from '#app/domain/threads/without-name.ts'
import { parseMessage, renderMessage } from '#server/commands/threads/render-message.ts'
import type { Tx } from '#server/db/client.ts'
import { rolesIn } from '#server/queries/threads/mentionables.ts'

type Named = { readonly id: string; readonly name: string; readonly email: string }

type Row = {
  readonly id: string
  readonly text: string
  readonly html: string
  /** What was said before a correction, and in other languages. */
  readonly former: readonly { readonly version: number; readonly text: string }[]
  readonly translations: readonly { readonly id: string; readonly text: string }[]
  readonly known: readonly { readonly kind: 'person' | 'body'; readonly id: string; readonly name: string }[]
}

/**
 * In what the person wrote and where they are mentioned, the pseudonym takes the place of the name, in text and HTML
 * alike, in former texts, translations and names of files, too; what they wrote in reports of messages goes. Open pages follow.
 */
export async function forgetInMessages(tx: Tx, person: Named, pseudonym: string): Promise<void> {
  await tx.messageReport.updateMany({ where: { reporterId: person.id }, data: { reason: '…' } })
  for (const { id, text, html, known, former, translations } of await messagesThatName(tx, person)) {
    const renamed = [...known.map((target) => (target.id === person.id ? { ...target, name: pseudonym } : target)), ...rolesIn(html)]
    const clean = (said: string) => {
      const named = withoutName(said, { person, pseudonym, known })
      return { text: named, html: renderMessage(parseMessage(named), renamed).html }
    }
    if (text !== '') await tx.message.update({ where: { id }, data: clean(text) })
    for (const { version, text: said } of former)
      await tx.messageVersion.update({ where: { messageId_version: { messageId: id, version } }, data: clean(said) })
    for (const { id: translationId, text: said } of translations) await tx.messageTranslation.update({ where: { id: translationId }, data: clean(said) })
  }
  for (const { id, name } of await tx.attachment.findMany({ where: { uploadedById: person.id, name: { not: '' } }, select: { id: true, name: true } })) {
    if (fileNames(name, person)) await tx.attachment.update({ where: { id }, data: { name: '' } })
  }
  // Every message that shows the name: theirs with the answers to it, those that mention them, and those to which they reacted.
  await tx.$executeRaw`
    SELECT kente_touch_message(m.id) FROM "Message" m
     WHERE m."authorId" = ${person.id}::uuid
        OR EXISTS (SELECT 1 FROM "Mention" n WHERE n."messageId" = m.id AND n."personId" = ${person.id}::uuid)
        OR EXISTS (SELECT 1 FROM "Reaction" x WHERE x."messageId" = m.id AND x."personId" = ${person.id}::uuid)`
}

/** With everybody whom the message mentions: a first name alone is found only among them. */
function messagesThatName(tx: Tx, { id, name, email }: Named): Promise<Row[]> {
  return tx.$queryRaw<Row[]>`
    SELECT m.id, m.text, m.html,
           (SELECT coalesce(json_agg(json_build_object('version', v.version, 'text', v.text)), '[]'::json) FROM "MessageVersion" v WHERE v."messageId" = m.id) AS former,
           (SELECT coalesce(json_agg(json_build_object('id', y.id, 'text', y.text)), '[]'::json) FROM "MessageTranslation" y WHERE y."messageId" = m.id) AS translations,
           coalesce((SELECT json_agg(json_build_object('kind', CASE WHEN p.id IS NULL THEN 'body' ELSE 'person' END,
                                                       'id', coalesce(p.id, b.id), 'name', coalesce(p.name, b.code)))
                       FROM "Mention" n LEFT JOIN "Person" p ON p.id = n."personId" LEFT JOIN "Body" b ON b.id = n."bodyId"
                      WHERE n."messageId" = m.id), '[]'::json) AS known
      FROM "Message" m
     WHERE EXISTS (SELECT 1 FROM "Mention" n WHERE n."messageId" = m.id AND n."personId" = ${id}::uuid)
        OR (m."authorId" = ${id}::uuid AND (strpos(lower(m.text), lower(${name})) > 0 OR strpos(lower(m.text), ${email}) > 0
          OR EXISTS (SELECT 1 FROM "MessageVersion" v WHERE v."messageId" = m.id) OR EXISTS (SELECT 1 FROM "MessageTranslation" y WHERE y."messageId" = m.id)))`
}
