import { ok } from '#app/domain/result.ts'
import { tasksInput } from '#app/domain/threads/task.input.ts'
import type { TaskState } from '#app/domain/threads/task.ts'
import type { ThreadLevel, ThreadRule } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'
import { cleanersOf } from './cleaners-of.ts'
import { taskColumns, taskSource, toTaskLine } from './task-statement.ts'

/** A task, as a list shows it. Nobody but the reader is named, in the text either, where its thread is under the Chatham House Rule. */
export type TaskLine = {
  readonly id: string
  readonly text: string
  readonly lang: string
  readonly state: TaskState
  readonly version: number
  /** YYYY-MM-DD, the last day. */
  readonly dueOn: string | null
  readonly owner: { readonly id: string | null; readonly bodyId: string | null; readonly name: string | null; readonly code: string | null } | null
  readonly setBy: { readonly name: string; readonly code: string } | null
  readonly setAt: string
  readonly settledBy: string | null
  readonly settledAt: string | null
  /** Of its message. */
  readonly seq: number
  readonly thread: {
    readonly id: string
    readonly title: string
    readonly level: ThreadLevel
    readonly rule: ThreadRule
    readonly project: { readonly id: string; readonly titleFr: string; readonly titleEn: string } | null
  }
}

/** A row of `taskColumns`. */
export type Provided = Omit<TaskLine, 'owner' | 'setBy' | 'settledBy' | 'setAt' | 'settledAt'> & {
  readonly setAt: Date | string
  readonly settledAt: Date | string | null
  readonly ownerId: string | null
  readonly ownerBodyId: string | null
  readonly setById: string
  readonly bodyId: string
  readonly ownerName: string | null
  readonly ownerCode: string | null
  readonly setByName: string
  readonly setByCode: string
  readonly settledByName: string | null
}

const shown = 300

/** Tasks in threads that the actor reads: of one dossier, or their own, their body's, or those that they set. Nearest day first. */
export const tasks = defineQuery({
  name: 'threads.tasks',
  summary: 'Tasks that came out of threads you read.',
  input: tasksInput,
  async run({ sql, actor }, { projectId, view, settled }) {
    const rows = await sql<Provided>('tasks', statement, [actor.personId, actor.body.id, actor.body.kind, projectId ?? null, view, settled])
    const clean = await cleanersOf(
      sql,
      rows.filter(({ thread }) => thread.rule === 'chatham_house').map(({ thread }) => thread.id),
    )
    const tasks = rows.slice(0, shown).map((row) => toTaskLine({ ...row, text: clean(row.thread.id)(row.text) }, actor.personId, false))
    return ok({ tasks, more: rows.length > shown })
  },
})

const statement = `
  SELECT ${taskColumns} FROM ${taskSource}
   WHERE (k.state <> 'open') = $6::boolean
     AND CASE WHEN $4::uuid IS NOT NULL THEN t."projectId" = $4::uuid
              WHEN $5 = 'mine' THEN k."ownerId" = $1::uuid
              WHEN $5 = 'forum' THEN k."ownerBodyId" = $2::uuid
              ELSE k."setById" = $1::uuid AND k."bodyId" = $2::uuid END
   ORDER BY CASE WHEN $6::boolean THEN NULL ELSE k."dueOn" END NULLS LAST, k."settledAt" DESC NULLS LAST, k."setAt" DESC, k.id
   LIMIT ${shown + 1}`
