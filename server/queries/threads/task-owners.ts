import { ok, refuse } from '#app/domain/result.ts'
import { taskOwnersInput } from '#app/domain/threads/task.input.ts'
import { defineQuery } from '../query.ts'

/** Who can be given a task of a thread: the people and bodies that read it. */
export type TaskOwners = {
  readonly people: readonly { readonly id: string; readonly name: string; readonly code: string }[]
  readonly bodies: readonly { readonly id: string; readonly code: string; readonly nameFr: string; readonly nameEn: string }[]
}

/** `not_found` for whoever does not read the thread. */
export const taskOwners = defineQuery({
  name: 'threads.task-owners',
  summary: 'Who can be given a task of a thread.',
  input: taskOwnersInput,
  async run({ sql, actor }, { threadId }) {
    const [row] = await sql<TaskOwners>('task-owners', statement, [actor.personId, actor.body.id, actor.body.kind, threadId])
    return row ? ok(row) : refuse('not_found')
  },
})

const live = `m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now()) AND p.status = 'active'`

/** Coordinators who could only look in through a broken glass are no readers by right. */
const statement = `
  SELECT (SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name, 'code', x.code) ORDER BY x.name, x.id), '[]'::json)
            FROM (SELECT DISTINCT ON (p.id) p.id, p.name, b.code FROM "Mandate" m JOIN "Person" p ON p.id = m."personId" JOIN "Body" b ON b.id = m."bodyId"
                   WHERE ${live} AND EXISTS (SELECT 1 FROM kente_visible_threads(p.id, b.id, b.kind) v WHERE v.id = t.id)
                     AND (b.kind <> 'secretariat' OR t.level NOT IN ('caucus', 'confidential')
                          OR EXISTS (SELECT 1 FROM "ThreadParticipant" n WHERE n."threadId" = t.id AND n."personId" = p.id AND n."removedAt" IS NULL))
                   ORDER BY p.id, b.code) x) AS people,
         (SELECT coalesce(json_agg(json_build_object('id', b.id, 'code', b.code, 'nameFr', b."nameFr", 'nameEn', b."nameEn") ORDER BY b.code), '[]'::json)
            FROM "Body" b LEFT JOIN "Forum" f ON f.id = b.id
           WHERE (b.kind = 'secretariat' OR f.status = 'active')
             AND EXISTS (SELECT 1 FROM kente_visible_threads('00000000-0000-0000-0000-000000000000'::uuid, b.id, b.kind) v WHERE v.id = t.id)) AS bodies
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t WHERE t.id = $4::uuid`
