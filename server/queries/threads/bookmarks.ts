import { z } from 'zod'
import { ok } from '#app/domain/result.ts'
import { excerptOf } from '#app/domain/threads/excerpt.ts'
import type { ThreadRule } from '#app/domain/threads/thread.ts'
import { withoutPeopleInHtml } from '#app/domain/threads/without-people.ts'
import { defineQuery } from '../query.ts'
import { cleanersOf } from './cleaners-of.ts'

export type BookmarkedMessage = {
  readonly threadId: string
  readonly seq: number
  readonly title: string
  readonly project: { readonly id: string; readonly titleFr: string; readonly titleEn: string } | null
  readonly lang: string
  /** Plain text; empty where the message is gone. */
  readonly excerpt: string
  /** Null under the Chatham House Rule: this list stands outside the thread (domain.md §4). */
  readonly by: { readonly name: string; readonly code: string } | null
  readonly at: string
  readonly remindAt: string | null
}

type Row = Omit<BookmarkedMessage, 'excerpt' | 'at' | 'remindAt'> & {
  readonly rule: ThreadRule
  readonly html: string
  readonly at: Date
  readonly remindAt: Date | null
}

/** Messages that the actor wants to find again or be reminded of, in threads that they still read. */
export const bookmarks = defineQuery({
  name: 'threads.bookmarks',
  summary: 'Messages that you marked, and those of which you asked to be reminded.',
  input: z.object({}),
  async run({ sql, actor }) {
    const rows = await sql<Row>('bookmarks', statement, [actor.personId, actor.body.id, actor.body.kind])
    const clean = await cleanersOf(
      sql,
      rows.filter(({ rule }) => rule === 'chatham_house').map(({ threadId }) => threadId),
    )
    const messages = rows.map(({ html, at, remindAt, rule, by, ...row }): BookmarkedMessage => {
      const named = rule === 'attributed'
      const excerpt = excerptOf(named ? html : withoutPeopleInHtml(clean(row.threadId), html))
      return { ...row, by: named ? by : null, excerpt, at: at.toISOString(), remindAt: remindAt?.toISOString() ?? null }
    })
    return ok({ messages })
  },
})

const statement = `
  SELECT m."threadId", m.seq, t.title, t.rule, m.lang, json_build_object('name', a.name, 'code', b.code) AS by, m."createdAt" AS at, r."dueAt" AS "remindAt",
         CASE WHEN j.id IS NULL THEN NULL ELSE json_build_object('id', j.id, 'titleFr', j."titleFr", 'titleEn', j."titleEn") END AS project,
         CASE WHEN m."deletedAt" IS NULL AND m."hiddenAt" IS NULL THEN left(m.html, 800) ELSE '' END AS html
    FROM "Message" m
    LEFT JOIN "Bookmark" k ON k."messageId" = m.id AND k."personId" = $1::uuid
    LEFT JOIN "Reminder" r ON r."messageId" = m.id AND r."personId" = $1::uuid AND r."remindedAt" IS NULL
    JOIN kente_visible_threads($1::uuid, $2::uuid, $3) t ON t.id = m."threadId"
    JOIN "Person" a ON a.id = m."authorId" JOIN "Body" b ON b.id = m."bodyId"
    LEFT JOIN "Project" j ON j.id = t."projectId"
   WHERE (k."personId" IS NOT NULL OR r."personId" IS NOT NULL)
     AND m.id IN (SELECT "messageId" FROM "Bookmark" WHERE "personId" = $1::uuid UNION SELECT "messageId" FROM "Reminder" WHERE "personId" = $1::uuid)
   ORDER BY r."dueAt" NULLS LAST, k."createdAt" DESC
   LIMIT 500`
