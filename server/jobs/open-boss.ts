import type { Logger } from 'pino'
import type { Database } from '#server/db/client.ts'
import type { Job, JobContext } from './job.ts'

/** The queue of mails; a job's id is the id of its notice or letter (rulings.md 33). */
const mailQueue = 'mail'

/** A mail that did not leave within this time is tried again. */
const mailSeconds = 60

/** Seconds between two looks for work and at the schedule: PGlite has one connection, which pages need more (rulings.md 44). */
const paces = { pglite: { work: 5, schedule: 30 }, postgres: { work: 2, schedule: 30 } } as const

type Settings = {
  readonly db: Database
  readonly log: Logger
  readonly sendMail: (id: string) => Promise<void>
  readonly jobs: readonly Job[]
  readonly context: JobContext
  readonly pace?: { readonly work: number; readonly schedule: number }
}

/** Opens the queue of retried and scheduled work in the schema `pgboss` of the same database, and works on it. */
export async function openBoss({ db, log, sendMail, jobs, context, pace = paces[db.kind] }: Settings) {
  // Loaded here, after the server listens: the first answer does not wait for it.
  const { default: PgBoss } = await import('pg-boss')
  const boss = new PgBoss({
    db: { executeSql: (text, values) => db.execute(text, values) },
    cronMonitorIntervalSeconds: pace.schedule,
    cronWorkerIntervalSeconds: pace.work,
    ...(db.kind === 'pglite' ? { clockMonitorIntervalSeconds: 600, maintenanceIntervalSeconds: 600 } : {}),
  })
  boss.on('error', (error) => log.error({ err: error }, 'a job could not be looked after'))
  await boss.start()

  const polling = { pollingIntervalSeconds: pace.work }
  await boss.createQueue(mailQueue, { name: mailQueue, retryLimit: 8, retryDelay: 5, retryBackoff: true, expireInSeconds: mailSeconds, retentionDays: 14 })
  const mailWorker = await boss.work<{ id: string }>(mailQueue, { ...polling, batchSize: 20 }, async (mails) => {
    for (const { id } of mails) {
      await sendMail(id).catch(async (error: Error) => {
        log.warn({ err: error, mail: id }, 'a mail did not leave and will be tried again')
        // Failed alone, so that the others of the batch are done.
        await boss.fail(mailQueue, id, { message: error.message })
      })
    }
  })
  for (const job of jobs) {
    await boss.createQueue(job.name, { name: job.name, policy: 'short', retryLimit: 2, expireInSeconds: 300 })
    await boss.work(job.name, polling, () => job.run(context))
    await boss.schedule(job.name, job.cron)
  }

  /** Queues mails; one that is queued already stays as it is. */
  async function mail(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return
    await boss.insert(ids.map((id) => ({ id, name: mailQueue, data: {} })))
    boss.notifyWorker(mailWorker)
  }

  return {
    mail,
    /** Queues again what did not leave: also where a job ended without it, or nobody works on it any more. */
    async mailAgain(ids: readonly string[], idleSeconds = mailSeconds): Promise<void> {
      await db.execute(
        `DELETE FROM pgboss.job WHERE name = $1 AND id = ANY($2::uuid[])
            AND (state IN ('completed', 'cancelled', 'failed') OR (state = 'active' AND started_on <= now() - make_interval(secs => $3)))`,
        [mailQueue, ids, idleSeconds],
      )
      await mail(ids)
    },
    /** Runs a scheduled job as soon as a worker is free. */
    runNow: (name: string) => boss.send(name, {}),
    close: () => boss.stop({ graceful: true, wait: true, timeout: 5000 }),
  }
}

export type Boss = Awaited<ReturnType<typeof openBoss>>
