import { v7 as newId } from 'uuid'
import { systemActor } from '#server/auth/system-actor.ts'
import { appendEvents } from '#server/commands/append-events.ts'
import { expireHolds } from '#server/commands/resources/expire-holds.ts'
import { shifted } from '#server/db/clock.ts'
import { createTransactions } from '#server/db/transaction.ts'
import type { Job } from './job.ts'

/**
 * Lets holds past their end lapse and promotes whoever waits, so that people hear of it without anybody
 * touching the offer. The relay publishes the events.
 */
export const settleHolds: Job = {
  name: 'settle-holds',
  cron: '*/5 * * * *',
  async run({ db, clock }) {
    await createTransactions(db)(async (tx) => {
      const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
      const events = await expireHolds(tx, shifted(clock, row?.now ?? new Date()), newId)
      await appendEvents(tx, systemActor, events, newId)
    })
  },
}
