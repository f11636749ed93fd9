import type { Logger } from 'pino'
import { noticeCallsFor } from '#app/domain/notices/notice-calls.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'
import type { Database } from '#server/db/client.ts'
import { insertNotices, type NoticeChannel } from './insert-notices.ts'
import { recipientsOf } from './recipients.ts'
import { withRecipients } from './with-recipients.ts'

type Listener = (mailIds: readonly string[]) => void

type Ports = {
  readonly db: Pick<Database, 'sql' | 'prisma'>
  readonly log: Pick<Logger, 'debug'>
  /** The seed writes lines of inboxes and no mail. */
  readonly channels?: readonly NoticeChannel[]
  readonly now?: () => Date
}

/**
 * Turns published events into lines of inboxes and the mails that go with them: one of each for a person and
 * an event, however often the event is read (rulings.md 33). `read` rejects when the database does; the relay
 * then hands the events over again.
 */
export function createNoticeReader({ db, log, channels = ['inbox', 'mail'], now = () => new Date() }: Ports) {
  let told: Listener = () => {}

  async function readOne(event: StoredEvent): Promise<readonly string[]> {
    const mails: string[] = []
    for (const call of noticeCallsFor(await withRecipients(db, event))) {
      const recipients = (await recipientsOf(db, call.audience)).filter((id) => id !== event.personId)
      const about = { eventId: event.id, subject: event.subject, kind: call.kind, facts: call.facts }
      mails.push(...(await insertNotices({ db, channels, now: now() }, about, recipients)))
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
