import type { Logger } from 'pino'
import type { Database } from '#server/db/client.ts'
import type { Clock } from '#server/db/clock.ts'

/** What a scheduled job is handed. */
export type JobContext = { readonly db: Database; readonly clock: Clock; readonly log: Logger }

/** Work done by the clock, once for all processes: `cron` in UTC. It may run twice and then changes nothing more. */
export type Job = { readonly name: string; readonly cron: string; readonly run: (context: JobContext) => Promise<void> }
