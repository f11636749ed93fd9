import { join } from 'node:path'
import type { Logger } from 'pino'
import type { Keys } from '#server/auth/keys.ts'
import type { Letters } from '#server/auth/letters.ts'
import type { Database } from '#server/db/client.ts'
import { type Clock, shifted } from '#server/db/clock.ts'
import { createMailTransport } from '#server/email/transport.ts'
import type { Env } from '#server/env.ts'
import { followThreads } from './follow-threads.ts'
import type { Job } from './job.ts'
import { createLetterReader } from './letter-reader.ts'
import { createNoticeReader, type NoticeReader } from './notice-reader.ts'
import { type Boss, openBoss } from './open-boss.ts'
import { remindOfMessages } from './remind-of-messages.ts'
import { remindOfTasks } from './remind-of-tasks.ts'
import { createSendMail } from './send-mail.ts'
import { settleHolds } from './settle-holds.ts'
import { settlePromises } from './settle-promises.ts'
import { tidy } from './tidy.ts'

type Services = {
  readonly db: Database
  readonly clock: Clock
  readonly log: Logger
  readonly keys: Keys
  readonly letters: Letters
  readonly env: Pick<Env, 'http' | 'mail' | 'dataDir'>
  readonly broadcast: { readonly addReader: (read: NoticeReader['read']) => void }
}

/** Mails written more days ago than this no longer leave: they would only confuse. */
const oldestMail = 7

/**
 * Starts notices, letters, mails and scheduled work behind the running server. Returns at once, with the readers of events
 * in place; what goes wrong while the queue opens is logged and leaves the server as it is. Mails whose time has come,
 * and those that a crash left behind, are queued each minute.
 */
export function startJobs(services: Services): { readonly stop: () => Promise<void>; readonly ready: Promise<Boss | null> } {
  const { db, clock, log, env, keys, letters, broadcast } = services
  const notices = createNoticeReader({ db, log, now: () => shifted(clock, new Date()) })
  broadcast.addReader(notices.read)
  broadcast.addReader(createLetterReader(letters))
  const publicUrl = env.http.publicUrl ?? `http://${env.http.host}:${env.http.port}`
  const transport = createMailTransport({
    smtpUrl: env.mail.smtpUrl,
    from: env.mail.from,
    outbox: join(env.dataDir, 'outbox'),
    host: new URL(publicUrl).hostname,
  })
  const sendMail = createSendMail({ db, keys, transport, publicUrl })
  const queueLeftBehind: Job = {
    name: 'mails-left-behind',
    cron: '* * * * *',
    run: async () => void (await (await ready)?.mailAgain(await unmailed(db))),
  }
  const ready: Promise<Boss | null> = openBoss({
    db,
    log,
    sendMail,
    jobs: [tidy, settleHolds, settlePromises, remindOfMessages, remindOfTasks, followThreads, queueLeftBehind],
    context: { db, clock, log },
  })
    .then(async (boss) => {
      const queue = (ids: readonly string[]) =>
        void boss.mail(ids).catch((error) => log.error({ err: error }, 'mails could not be queued; they leave within a minute or two'))
      notices.onMail(queue)
      letters.onWritten(queue)
      // The embedded database has this process alone: what was under way when it ended is under way no more.
      await boss.mailAgain(await unmailed(db), db.kind === 'pglite' ? 0 : undefined)
      return boss
    })
    .catch((error) => {
      log.error({ err: error }, 'jobs could not be started: no mail leaves')
      return null
    })
  return {
    ready,
    async stop() {
      await (await ready)?.close()
      transport.close()
    },
  }
}

async function unmailed({ sql }: Database): Promise<readonly string[]> {
  const rows = await sql<{ id: string }>(
    'unmailed',
    `SELECT id FROM "Notice" WHERE channel = 'mail' AND "doneAt" IS NULL AND "leavesAt" <= now() AND coalesce("leavesIn", id) = id AND "leavesAt" > now() - make_interval(days => $1::int)
     UNION ALL
     SELECT id FROM "Letter" WHERE "sentAt" IS NULL AND "createdAt" > now() - make_interval(days => $1::int)
     ORDER BY id LIMIT 500`,
    [oldestMail],
  )
  return rows.map(({ id }) => id)
}
