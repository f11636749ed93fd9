import { ok, refuse } from '#app/domain/result.ts'
import { messageInput } from '#app/domain/threads/message.input.ts'
import type { TaskState } from '#app/domain/threads/task.ts'
import { defineQuery } from '../query.ts'
import { messageAt } from './message-at.ts'

/** What a message became, as far as the reader may see each. */
export type Became = {
  readonly tasks: readonly { readonly id: string; readonly text: string; readonly lang: string; readonly state: TaskState }[]
  readonly minutes: readonly { readonly id: string; readonly threadId: string; readonly number: number }[]
  readonly points: readonly { readonly projectId: string; readonly round: number; readonly position: number }[]
  readonly decisions: readonly { readonly id: string; readonly number: string | null; readonly state: string }[]
}

/** Tasks, points of the record, revision points and decisions that were made of a message. `not_found` for whoever does not read it. */
export const became = defineQuery({
  name: 'threads.became',
  summary: 'What a message of a thread became.',
  input: messageInput,
  async run({ sql, actor }, { threadId, seq }) {
    const [row] = await sql<Became>('thread-became', statement, [actor.personId, actor.body.id, actor.body.kind, threadId, seq, actor.role])
    return row ? ok(row) : refuse('not_found')
  },
})

const statement = `
  SELECT (SELECT coalesce(json_agg(json_build_object('id', k.id, 'text', k.text, 'lang', k.lang, 'state', k.state) ORDER BY k."setAt"), '[]'::json)
            FROM "Task" k WHERE k."messageId" = m.id) AS tasks,
         (SELECT coalesce(json_agg(json_build_object('id', u.id, 'threadId', u."threadId", 'number', u.number) ORDER BY u."writtenAt"), '[]'::json)
            FROM "ThreadMinute" u JOIN kente_visible_threads($1::uuid, $2::uuid, $3) r ON r.id = u."threadId" WHERE u."messageId" = m.id) AS minutes,
         (SELECT coalesce(json_agg(json_build_object('projectId', r."projectId", 'round', r.round, 'position', r.position) ORDER BY r.round, r.position), '[]'::json)
            FROM "RevisionPoint" r WHERE r."messageId" = m.id AND kente_project_sight(r."projectId", $2::uuid, $6) = 'full') AS points,
         (SELECT coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'state', d.state) ORDER BY d."recordedAt"), '[]'::json)
            FROM "Decision" d WHERE d."messageId" = m.id AND (d.state = 'adopted' OR $3 = 'secretariat') AND kente_project_sight(d."projectId", $2::uuid, $6) = 'full') AS decisions
    FROM "Message" m JOIN kente_visible_threads($1::uuid, $2::uuid, $3) t ON t.id = m."threadId"
   WHERE m.id = ${messageAt}`
