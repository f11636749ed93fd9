import type { StoredEvent } from '#server/commands/append-events.ts'
import type { Database } from '#server/db/client.ts'
import { createNoticeReader } from '#server/jobs/notice-reader.ts'
import type { Calendar } from './timeline.ts'

/** From this day of the reference calendar on, what happened stands in people's inboxes; from the second on, unread. */
const told = { from: '2026-04-20T00:00', unreadFrom: '2026-05-25T00:00' }

/**
 * Writes into the inboxes what an act asks of people, by the same reader that does so when Kente runs, and
 * sends no mail. Called after each act, before its events count as published.
 */
export function createTelling(db: Database, calendar: Calendar) {
  const reader = createNoticeReader({ db, log: { debug: () => {} }, channels: ['inbox'] })
  return async function tell(at: Date): Promise<void> {
    if (at < calendar.instant(told.from)) return
    const events = await db.sql<StoredEvent>(
      '',
      `SELECT id, type, jsonb_build_object('kind', "subjectKind", 'id', "subjectId") AS subject, "projectId", "personId", "bodyId", payload, audience
         FROM "Event" WHERE "publishedAt" IS NULL ORDER BY id`,
      [],
    )
    await reader.read(events)
    if (at < calendar.instant(told.unreadFrom)) await db.sql('', `UPDATE "Notice" SET "doneAt" = $1::timestamptz WHERE "doneAt" IS NULL`, [at])
  }
}
