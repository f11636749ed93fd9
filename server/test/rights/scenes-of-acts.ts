import { accepted } from '../harness.ts'
import { message } from './scenes.ts'
import type { Stage } from './table.ts'

/** A restricted thread that its opener takes along. */
export async function exported(stage: Stage) {
  const { threadId } = await message(stage, 'restricted')
  return { exportId: accepted(await stage.execute('threads.export', stage.as('essi'), { threadId, format: 'json', lang: 'fr' })).exportId }
}

/** A task of the administrator out of a restricted message of theirs. */
export async function task(stage: Stage) {
  const { messageId, threadId } = await message(stage, 'restricted')
  const input = { messageId, text: 'Réserver la salle', lang: 'fr', ownerId: stage.as('essi').personId }
  return { taskId: accepted(await stage.execute('threads.set-task', stage.as('essi'), input)).taskId, threadId }
}

/** A point of the record of a restricted thread, by its opener. */
export async function minute(stage: Stage, threadId?: string) {
  const id = threadId ?? (await message(stage, 'restricted')).threadId
  const written = accepted(await stage.execute('threads.write-minute', stage.as('essi'), { threadId: id, textFr: 'Convenu.', textEn: 'Agreed.' }))
  return { minuteId: written.minuteId, threadId: id }
}
