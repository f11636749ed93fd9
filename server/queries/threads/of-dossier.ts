import { can } from '#app/domain/members/permissions.ts'
import { ok } from '#app/domain/result.ts'
import { ofDossierInput } from '#app/domain/threads/thread.input.ts'
import type { ThreadKind, ThreadLevel, ThreadSection, ThreadState } from '#app/domain/threads/thread.ts'
import { defineQuery } from '../query.ts'
import { unreadSql } from './unread.ts'

/** A thread of one dossier. */
export type DossierThreadEntry = {
  readonly id: string
  /** Empty: it goes by the dossier's title. */
  readonly title: string
  readonly lang: string
  readonly kind: ThreadKind
  /** The part of the dossier that it is about; null for all of it. */
  readonly section: ThreadSection | null
  readonly state: ThreadState
  readonly level: ThreadLevel
  readonly lastSeq: number
  readonly unread: number
}

/**
 * The threads of a dossier that the actor may read, the one that each dossier has first, and whether they may open one.
 * None for whoever may read none.
 */
export const threadsOfDossier = defineQuery({
  name: 'threads.of-dossier',
  summary: 'The threads of a dossier that you may read.',
  input: ofDossierInput,
  async run({ sql, actor }, { projectId }) {
    const threads = await sql<DossierThreadEntry>('threads-of-dossier', statement, [actor.personId, actor.body.id, actor.body.kind, projectId])
    return ok({ threads, mayOpen: can(actor, 'threads.post') })
  },
})

const statement = `
  SELECT t.id, t.title, t.lang, t.kind, t.section, t.state, t.level, t."lastSeq", ${unreadSql} AS unread
    FROM kente_visible_threads($1::uuid, $2::uuid, $3) t
    LEFT JOIN "ReadPosition" r ON r."threadId" = t.id AND r."personId" = $1::uuid
   WHERE t."projectId" = $4::uuid AND t.state <> 'archived'
   ORDER BY t."createdAt", t.id`
