import { ok, refuse } from '#app/domain/result.ts'
import type { SaidMessage } from '#app/domain/threads/message-rights.ts'
import { onTask } from '#app/domain/threads/task.input.ts'
import { mayChangeTask } from '#app/domain/threads/task.ts'
import { defineQuery } from '../query.ts'
import { taskColumns, taskSource, toTaskLine } from './task-statement.ts'
import type { Provided, TaskLine } from './tasks.ts'

/** One task with whether the reader may change and settle it. */
export type TaskPage = { readonly task: TaskLine; readonly mayChange: boolean }

type Row = Provided & { readonly said: SaidMessage['thread'] }

/** One task, as the readers of its thread see it. `not_found` for whoever does not read that. */
export const task = defineQuery({
  name: 'threads.task',
  summary: 'One task that came out of a thread you read.',
  input: onTask,
  async run({ sql, actor }, { taskId }) {
    const [row] = await sql<Row>('task', statement, [actor.personId, actor.body.id, actor.body.kind, taskId])
    if (!row) return refuse('not_found')
    const { said, ...line } = row
    return ok<TaskPage>({ task: toTaskLine(line, actor.personId, true), mayChange: mayChangeTask(actor, row, said) })
  },
})

const statement = `
  SELECT ${taskColumns},
         json_build_object('kind', t.kind, 'rule', t.rule, 'state', t.state, 'level', t.level,
           'project', CASE WHEN j.id IS NULL THEN NULL ELSE json_build_object('leadId', j."leadId") END,
           'named', EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = $1::uuid AND n."removedAt" IS NULL)) AS said
    FROM ${taskSource} WHERE k.id = $4::uuid`
