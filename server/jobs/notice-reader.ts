import type { Logger } from 'pino'
import { v7 as newId } from 'uuid'
import type { NoticeCall } from '#app/domain/notices/notice-calls.ts'
import { noticeCallsFor } from '#app/domain/notices/notice-calls.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import type { Database } from '#server/db/client.ts'
import { recipientsOf } from './recipients.ts'

type Listener = (mailIds: readonly string[]) => void

type Ports = {
  readonly db: Pick<Database, 'sql'>
  readonly log: Pick<Logger, 'debug'>
  /** The seed writes lines of inboxes and no mail. */
  readonly channels?: readonly ('inbox' | 'mail')[]
}

/**
 * Turns published events into lines of inboxes and the mails that go with them: one of each for a person and
 * an event, however often the event is read (rulings.md 33). `read` rejects when the database does; the relay
 * then hands the events over again.
 */
export function createNoticeReader({ db, log, channels = ['inbox', 'mail'] }: Ports) {
  let told: Listener = () => {}

  async function readOne(event: StoredEvent): Promise<readonly string[]> {
    const mails: string[] = []
    for (const call of noticeCallsFor(event)) {
      const recipients = (await recipientsOf(db, call.audience)).filter((id) => id !== event.personId)
      mails.push(...(await insertNotices({ db, channels }, event, call, recipients)))
    }
    return mails
  }

  return {
    async read(events: readonly StoredEvent[]): Promise<void> {
      const mails: string[] = []
      for (const event of events) mails.push(...(await readOne(event)))
      if (mails.length === 0) return
      log.debug({ mails: mails.length }, 'notices written')
      told(mails)
    },
    /** Calls back with the mails that have just been written, so that they leave at once. */
    onMail(listener: Listener): void {
      told = listener
    },
  }
}

export type NoticeReader = ReturnType<typeof createNoticeReader>

/** Writes what is not there yet and returns the ids of the mails. */
async function insertNotices(
  { db, channels }: Required<Pick<Ports, 'db' | 'channels'>>,
  event: StoredEvent,
  { kind, facts }: NoticeCall,
  people: readonly string[],
): Promise<readonly string[]> {
  if (people.length === 0) return []
  const lines = people.flatMap((person) => channels.map((channel) => ({ id: newId(), person, channel })))
  const rows = await db.sql<{ id: string; channel: string }>(
    'notice-insert',
    `INSERT INTO "Notice" (id, "eventId", "personId", channel, kind, "subjectKind", "subjectId", params)
     SELECT row.id, $1::uuid, row.person, row.channel, $2, $3, $4::uuid, $5::jsonb
       FROM unnest($6::uuid[], $7::uuid[], $8::text[]) AS row(id, person, channel)
     ON CONFLICT DO NOTHING
     RETURNING id, channel`,
    [
      event.id,
      kind,
      event.subject.kind,
      event.subject.id,
      JSON.stringify(facts),
      lines.map(({ id }) => id),
      lines.map(({ person }) => person),
      lines.map(({ channel }) => channel),
    ],
  )
  return rows.filter(({ channel }) => channel === 'mail').map(({ id }) => id)
}
