import { ok } from '#app/domain/result.ts'
import { ofDossierInput } from '#app/domain/threads/thread.input.ts'
import type { ThreadLevel } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'
import { unreadSql } from './unread.ts'

/** A thread of one dossier. */
export type DossierThreadEntry = {
  readonly id: string
  /** Empty: it goes by the dossier's title. */
  readonly title: string
  readonly level: ThreadLevel
  readonly lastSeq: number
  readonly unread: number
}

/** The threads of a dossier that the actor may read, the one that each dossier has first. None for whoever may read none. */
export const threadsOfDossier = defineQuery({
  name: 'threads.of-dossier',
  summary: 'The threads of a dossier that you may read.',
  input: ofDossierInput,
  async run({ sql, actor }, { projectId }) {
    const threads = await sql<DossierThreadEntry>('threads-of-dossier', statement, [actor.personId, actor.body.id, actor.body.kind, projectId])
    return ok({ threads })
  },
})

const statement = `
  SELECT t.id, t.title, t.level, t."lastSeq", ${unreadSql} AS unread
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t
    LEFT JOIN "ReadPosition" r ON r."threadId" = t.id AND r."personId" = $1::uuid
   WHERE t."projectId" = $4::uuid
   ORDER BY t."createdAt", t.id`
