import type { Logger } from 'pino'
import type { StoredEvent } from '#server/commands/append-events.ts'
import type { Database, Tx } from '#server/db/client.ts'

type Ports = {
  readonly db: Pick<Database, 'prisma' | 'kind'>
  readonly log: Pick<Logger, 'error'>
  readonly broadcast: { readonly republish: (events: readonly StoredEvent[]) => Promise<void> }
  /** Milliseconds between two sweeps. */
  readonly every?: number
}

const batch = 200

/**
 * Publishes what a process stored and could not publish any more: events older than two seconds that nobody
 * marked. Several processes may sweep at once; a row is in one hand only (design.md §5). Delivery is at
 * least once.
 */
export function createRelay({ db, log, broadcast, every = 2000 }: Ports) {
  let timer: NodeJS.Timeout | undefined
  let sweeping: Promise<number> | undefined

  // The embedded database has one process, against which nothing need be held, and one connection, which the readers need.
  const holding = (run: (tx: Tx) => Promise<number>) => (db.kind === 'postgres' ? db.prisma.$transaction(run, { timeout: 60_000 }) : run(db.prisma))

  async function sweepBatch(tx: Tx): Promise<number> {
    const events = await tx.$queryRaw<StoredEvent[]>`
      SELECT id, type, jsonb_build_object('kind', "subjectKind", 'id', "subjectId") AS subject, "projectId", "personId", "bodyId", payload, audience
        FROM "Event"
       WHERE "publishedAt" IS NULL AND at < clock_timestamp() - interval '2 seconds'
       ORDER BY id
       LIMIT ${batch}
         FOR UPDATE SKIP LOCKED`
    if (events.length === 0) return 0
    await broadcast.republish(events)
    const ids = events.map(({ id }) => id)
    await tx.$executeRaw`UPDATE "Event" SET "publishedAt" = clock_timestamp() WHERE id = ANY(${ids}::uuid[])`
    return events.length
  }

  async function sweepAll(): Promise<number> {
    let count = 0
    for (let found = batch; found === batch; count += found) found = await holding(sweepBatch)
    return count
  }

  /** Publishes everything that is due; answers how many events that were. */
  function sweep(): Promise<number> {
    sweeping ??= sweepAll().finally(() => {
      sweeping = undefined
    })
    return sweeping
  }

  function again(): void {
    timer = setTimeout(() => {
      sweep().then(again, (error: unknown) => {
        log.error({ err: error }, 'the relay failed and tries again')
        again()
      })
    }, every)
    timer.unref()
  }

  return {
    sweep,
    start: again,
    async stop(): Promise<void> {
      clearTimeout(timer)
      await sweeping?.catch(() => {})
      clearTimeout(timer)
    },
  }
}
