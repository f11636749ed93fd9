import { withoutName } from '#app/domain/threads/without-name.ts'
import type { Tx } from '#server/db/client.ts'

type Named = { readonly id: string; readonly name: string; readonly email: string }

/** In tasks and points of records the pseudonym takes the place of an erased person's name and address. */
export async function forgetInActs(tx: Tx, person: Named, pseudonym: string): Promise<void> {
  const clean = (text: string) => withoutName(text, { person, pseudonym, known: [{ kind: 'person', id: person.id, name: person.name }] })
  const names = (column: string) => [person.name, person.email].map((word) => ({ [column]: { contains: word, mode: 'insensitive' as const } }))
  for (const { id, text } of await tx.task.findMany({ where: { OR: names('text') }, select: { id: true, text: true } }))
    await tx.task.update({ where: { id }, data: { text: clean(text) } })
  const inMinutes = { OR: [...names('textFr'), ...names('textEn')] }
  for (const { id, textFr, textEn } of await tx.threadMinute.findMany({ where: inMinutes, select: { id: true, textFr: true, textEn: true } }))
    await tx.threadMinute.update({ where: { id }, data: { textFr: clean(textFr), textEn: clean(textEn) } })
  for (const { minuteId, version, textFr, textEn } of await tx.threadMinuteVersion.findMany({ where: inMinutes }))
    await tx.threadMinuteVersion.update({
      where: { minuteId_version: { minuteId, version } },
      data: { textFr: clean(textFr), textEn: clean(textEn) },
    })
}
