import { can } from '#app/domain/members/permissions.ts'
import { ok } from '#app/domain/result.ts'
import { ofSubjectInput } from '#app/domain/threads/thread.input.ts'
import { defineQuery } from '../query.ts'
import { unreadSql } from './unread.ts'

/** A thread about one thing. */
export type SubjectThread = {
  readonly id: string
  readonly title: string
  readonly lang: string
  readonly lastSeq: number
  readonly unread: number
  /** The edition that it is about; `removed`: it stands in the sheet of its forum no more. */
  readonly edition: { readonly id: string; readonly nameFr: string; readonly nameEn: string; readonly removed: boolean } | null
}

/**
 * The threads about a decision, a resource, a forum and its editions, or one edition that the actor may read, the latest
 * first; none for whoever may read none.
 */
export const threadsOfSubject = defineQuery({
  name: 'threads.of-subject',
  summary: 'The threads about a decision, a resource, a forum or an edition that you may read.',
  input: ofSubjectInput,
  async run({ sql, actor }, { subject, subjectId }) {
    const threads = await sql<SubjectThread>('threads-of-subject', statement, [actor.personId, actor.body.id, actor.body.kind, subject, subjectId])
    return ok({ threads, mayOpen: can(actor, 'threads.post') })
  },
})

const statement = `
  SELECT t.id, t.title, t.lang, t."lastSeq", ${unreadSql} AS unread,
         CASE WHEN e.id IS NULL THEN NULL ELSE json_build_object('id', e.id, 'nameFr', e."nameFr", 'nameEn', e."nameEn", 'removed', e."removedAt" IS NOT NULL) END AS edition
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t
    LEFT JOIN "ForumEdition" e ON t."subjectKind" = 'edition' AND e.id = t."subjectId"
    LEFT JOIN "ReadPosition" r ON r."threadId" = t.id AND r."personId" = $1::uuid
   WHERE ((t."subjectKind" = $4 AND t."subjectId" = $5::uuid) OR ($4 = 'forum' AND e."forumId" = $5::uuid)) AND t.state <> 'archived'
   ORDER BY t."lastAt" DESC, t.id`
