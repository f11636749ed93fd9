import { z } from 'zod'
import { ok } from '#app/domain/result.ts'
import { defineQuery } from '#server/queries/query.ts'
import { type NoticeRow, noticeSelect, threadOfNotice, toNoticeView } from './read-notices.ts'

const shown = 100

/**
 * The last hundred lines of one's own inbox, newest first, as far as they concern dossiers that the body acted
 * for may still see, and threads that one still reads for it. OFFSET 0 keeps that a question about each line, where all
 * threads that one reads would be gathered for it.
 */
export const inbox = defineQuery({
  name: 'notices.inbox',
  summary: 'My notices, newest first.',
  input: z.object({}),
  async run({ sql, actor }) {
    const rows = await sql<NoticeRow>(
      'notices-inbox',
      `${noticeSelect}
        WHERE n."personId" = $1::uuid AND n.channel = 'inbox'
          AND (p.id IS NULL OR kente_project_sight(p.id, $2::uuid, $3) <> 'none')
          AND (${threadOfNotice} IS NULL OR EXISTS (SELECT 1 FROM kente_visible_threads($1::uuid, $2::uuid, $4) v WHERE v.id = ${threadOfNotice} OFFSET 0))
        ORDER BY n."createdAt" DESC, n.id DESC LIMIT ${shown}`,
      [actor.personId, actor.body.id, actor.role, actor.body.kind],
    )
    const notices = rows.map(toNoticeView)
    return ok({ notices, unread: notices.filter(({ readAt }) => readAt === null).length })
  },
})
