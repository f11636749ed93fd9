import { v7 as newId } from 'uuid'
import { systemActor } from '#server/auth/system-actor.ts'
import { appendEvents } from '#server/commands/append-events.ts'
import { settleLapses } from '#server/commands/pool/settle-lapses.ts'
import { shifted } from '#server/db/clock.ts'
import { createTransactions } from '#server/db/transaction.ts'
import type { Job } from './job.ts'

/** Lets pledges past their last day lapse, so that totals and people know of it. The relay publishes the events. */
export const settlePromises: Job = {
  name: 'settle-promises',
  cron: '*/5 * * * *',
  async run({ db, clock }) {
    await createTransactions(db)(async (tx) => {
      if (!(await tx.alliance.findUnique({ where: { id: 1 }, select: { id: true } }))) return
      const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
      const events = await settleLapses(tx, { now: shifted(clock, row?.now ?? new Date()), newId })
      await appendEvents(tx, systemActor, events, newId)
    })
  },
}
