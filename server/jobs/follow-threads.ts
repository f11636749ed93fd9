import type { NoticeFacts } from '#app/domain/notices/notice-kinds.ts'
import { isClosedLevel, type ThreadLevel, type ThreadRule } from '#app/domain/threads/thread.ts'
import { insertNotices } from './insert-notices.ts'
import type { Job, JobContext } from './job.ts'

type News = {
  readonly personId: string
  readonly threadId: string
  readonly projectId: string | null
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly lastId: string
  readonly lastSeq: number
  readonly count: number
}

/**
 * Writes a mail to whoever follows a discussion and has not read what others said in it for two minutes: one for
 * all of it, without a word of what was said (ux.md §4). Run again, it writes nothing more: a mail stands once
 * for its person and the last message that it tells of. The mails leave with those left behind.
 */
export const followThreads: Job = {
  name: 'follow-threads',
  cron: '* * * * *',
  async run(context) {
    const { db, clock } = context
    const found = await db.sql<News>('followed-news', statement, [clock.offset])
    for (const news of found) await tell(context, news)
  },
}

async function tell({ db, clock }: JobContext, news: News): Promise<void> {
  const { personId, threadId, projectId, level, rule, lastId, lastSeq, count } = news
  const quietly = isClosedLevel(level)
  const facts: NoticeFacts = { threadId, count, seq: lastSeq, ...(projectId && !quietly && rule === 'attributed' ? { projectId } : {}) }
  const about = { eventId: lastId, subject: { kind: 'thread', id: threadId }, kind: quietly ? 'messages_confidential' : 'messages', facts } as const
  await insertNotices({ db, channels: ['mail'], now: new Date(Date.now() + clock.offset) }, about, [personId])
  await db.sql(
    'followed-mailed',
    `INSERT INTO "ThreadFollow" ("personId", "threadId", "mailedSeq") VALUES ($1::uuid, $2::uuid, $3::int)
     ON CONFLICT ("personId", "threadId") DO UPDATE SET "mailedSeq" = greatest("ThreadFollow"."mailedSeq", excluded."mailedSeq")`,
    [personId, threadId, lastSeq],
  )
}

/** Only of those who follow anything wholly: nobody else's threads are looked at. */
const statement = `
  WITH follower AS (
    SELECT p.id, coalesce(c.follows, 'mentions') AS follows, c."followsSince"
      FROM "Person" p LEFT JOIN "NoticeChoice" c ON c."personId" = p.id
     WHERE p.status = 'active' AND coalesce(c.mail, 'at_once') <> 'none'
       AND (c.follows = 'all' OR EXISTS (SELECT 1 FROM "ThreadFollow" f WHERE f."personId" = p.id AND f.choice = 'all'))),
  seen AS (
    SELECT DISTINCT q.id AS "personId", q."followsSince", f.choice, t.id AS "threadId", t."projectId", t.level, t.rule, t."lastSeq",
           greatest(r."readSeq", f."mailedSeq", 0) AS known
      FROM follower q
      JOIN "Mandate" m ON m."personId" = q.id AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
      JOIN "Body" b ON b.id = m."bodyId"
      CROSS JOIN LATERAL kente_visible_threads(q.id, b.id, b.kind) t
      LEFT JOIN "ThreadFollow" f ON f."personId" = q.id AND f."threadId" = t.id
      LEFT JOIN "ReadPosition" r ON r."personId" = q.id AND r."threadId" = t.id
     WHERE coalesce(f.choice, q.follows) = 'all')
  SELECT s."personId", s."threadId", s."projectId", s.level, s.rule, news.*
    FROM seen s
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS count, max(x.seq) AS "lastSeq", (array_agg(x.id ORDER BY x.seq DESC))[1] AS "lastId", min(x."createdAt") AS "firstAt"
        FROM "Message" x
       WHERE x."threadId" = s."threadId" AND x.seq > s.known AND x."movedId" IS NULL AND x."authorId" <> s."personId" AND (s.choice = 'all' OR x."createdAt" > s."followsSince")) news
   WHERE s."lastSeq" > s.known AND news.count > 0 AND news."firstAt" < now() + $1::float8 * interval '1 millisecond' - interval '2 minutes'`
