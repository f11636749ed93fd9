import { ok, refuse } from '#app/domain/result.ts'
import { isReader, seesThread } from '#app/domain/threads/access.ts'
import { decideExport } from '#app/domain/threads/decide-export.ts'
import { exportThreadInput } from '#app/domain/threads/export.input.ts'
import { defineCommand } from '../command.ts'
import { lockThread } from './lock-thread.ts'
import { recordAct } from './record-act.ts'

/**
 * Writes into the trail of a thread that somebody takes it along, and in which form; the file is made by the id that it
 * answers, for them alone and within the hour. Refuses `not_found`, `not_permitted`, `export_closed`.
 */
export const exportThread = defineCommand({
  name: 'threads.export',
  summary: 'Take a thread along as a file, by its rule.',
  input: exportThreadInput,
  async run(context, { threadId, format, lang }) {
    const { tx, actor, now, newId } = context
    const thread = await lockThread(tx, threadId, now)
    if (!thread || !seesThread(actor, thread)) return refuse('not_found')
    const decided = decideExport({ ...thread, byGlass: !isReader(actor, thread) })
    if (!decided.ok) return decided

    const { scope } = decided.value
    const upTo = scope === 'whole' ? thread.lastSeq : 0
    const exportId = newId()
    return ok({ exportId, scope }, [await recordAct(context, thread, { id: exportId, kind: 'exported', facts: { format, lang, upTo } })])
  },
})
