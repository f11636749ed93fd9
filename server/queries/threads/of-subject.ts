import { can } from '#app/domain/members/permissions.ts'
import { ok } from '#app/domain/result.ts'
import { ofSubjectInput } from '#app/domain/threads/thread.input.ts'
import { defineQuery } from '../query.ts'
import { unreadSql } from './unread.ts'

/** A thread about one thing. */
export type SubjectThread = { readonly id: string; readonly title: string; readonly lang: string; readonly lastSeq: number; readonly unread: number }

/** The threads about a decision, a resource or a forum that the actor may read, the latest first; none for whoever may read none. */
export const threadsOfSubject = defineQuery({
  name: 'threads.of-subject',
  summary: 'The threads about a decision, a resource or a forum that you may read.',
  input: ofSubjectInput,
  async run({ sql, actor }, { subject, subjectId }) {
    const threads = await sql<SubjectThread>('threads-of-subject', statement, [actor.personId, actor.body.id, actor.body.kind, subject, subjectId])
    return ok({ threads, mayOpen: can(actor, 'threads.post') })
  },
})

const statement = `
  SELECT t.id, t.title, t.lang, t."lastSeq", ${unreadSql} AS unread
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t
    LEFT JOIN "ReadPosition" r ON r."threadId" = t.id AND r."personId" = $1::uuid
   WHERE t."subjectKind" = $4 AND t."subjectId" = $5::uuid AND t.state <> 'archived'
   ORDER BY t."lastAt" DESC, t.id`
