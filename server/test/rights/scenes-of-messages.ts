import { accepted } from '../harness.ts'
import { message } from './scenes.ts'
import type { Stage } from './table.ts'

/** A restricted message of the administrator that a coordinator hid. */
export async function hiddenMessage(stage: Stage) {
  const { messageId, threadId } = await message(stage, 'restricted')
  accepted(await stage.execute('threads.hide-message', stage.as('koffi'), { messageId, reason: 'Insulte.' }))
  return { messageId, threadId }
}

/** The administrator’s staff reports a message of theirs. */
export async function report(stage: Stage) {
  const { messageId } = await message(stage, 'restricted')
  return { reportId: accepted(await stage.execute('threads.report-message', stage.as('kodjo'), { messageId, reason: 'Insulte.' })).reportId }
}

/** A message that its author translated. */
export async function translated(stage: Stage) {
  const { messageId, threadId } = await message(stage, 'restricted')
  const translation = { messageId, lang: 'en', text: 'Good morning.', sourceVersion: 1 }
  accepted(await stage.execute('threads.translate', stage.as('essi'), translation))
  return { messageId, threadId, lang: 'en', version: 1 }
}
