import { accepted } from '../harness.ts'
import { message } from './scenes.ts'
import type { Stage } from './table.ts'

/** A restricted thread that its opener takes along. */
export async function exported(stage: Stage) {
  const { threadId } = await message(stage, 'restricted')
  return { exportId: accepted(await stage.execute('threads.export', stage.as('essi'), { threadId, format: 'json', lang: 'fr' })).exportId }
}
