import { withoutName } from '#app/domain/threads/without-name.ts'
import { parseMessage, renderMessage } from '#server/commands/threads/render-message.ts'
import type { Tx } from '#server/db/client.ts'

type Named = { readonly id: string; readonly name: string; readonly email: string }
type Row = { readonly id: string; readonly text: string }

/**
 * In summaries and outcomes of threads the pseudonym takes the place of the name, written out or mentioned; the reason
 * for breaking a glass goes with whoever gave it.
 */
export async function forgetInPinned(tx: Tx, person: Named, pseudonym: string): Promise<void> {
  const [name, email] = [person.name.toLowerCase(), person.email]
  const summaries = await tx.$queryRaw<Row[]>`
    SELECT s."threadId" AS id, s.text FROM "ThreadSummary" s WHERE strpos(lower(s.text), ${name}) > 0 OR strpos(lower(s.text), ${email}) > 0`
  const outcomes = await tx.$queryRaw<Row[]>`
    SELECT o.id, o.text FROM "ThreadOutcome" o WHERE strpos(lower(o.text), ${name}) > 0 OR strpos(lower(o.text), ${email}) > 0`
  const summary = rewritten(summaries, person, pseudonym)
  const outcome = rewritten(outcomes, person, pseudonym)
  await tx.$executeRaw`
    UPDATE "ThreadSummary" s SET text = n.text, html = n.html
      FROM unnest(${summary.ids}::uuid[], ${summary.texts}::text[], ${summary.htmls}::text[]) AS n(id, text, html) WHERE s."threadId" = n.id`
  await tx.$executeRaw`
    UPDATE "ThreadOutcome" o SET text = n.text, html = n.html
      FROM unnest(${outcome.ids}::uuid[], ${outcome.texts}::text[], ${outcome.htmls}::text[]) AS n(id, text, html) WHERE o.id = n.id`
  await tx.glassBreak.updateMany({ where: { askedById: person.id }, data: { reason: null } })
}

function rewritten(rows: readonly Row[], person: Named, pseudonym: string) {
  const known = [{ kind: 'person', id: person.id, name: person.name }] as const
  const texts = rows.map(({ text }) => withoutName(text, { person, pseudonym, known }))
  return { ids: rows.map(({ id }) => id), texts, htmls: texts.map((text) => renderMessage(parseMessage(text), []).html) }
}
