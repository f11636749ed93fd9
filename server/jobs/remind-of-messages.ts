import { v7 as newId } from 'uuid'
import { systemActor } from '#server/auth/system-actor.ts'
import { appendEvents } from '#server/commands/append-events.ts'
import { shifted } from '#server/db/clock.ts'
import { createTransactions } from '#server/db/transaction.ts'
import type { Job } from './job.ts'

type Due = { readonly personId: string; readonly messageId: string; readonly threadId: string; readonly seq: number }

/** Tells people of the messages of which they asked to be reminded, each once. The relay publishes the events. */
export const remindOfMessages: Job = {
  name: 'remind-of-messages',
  cron: '*/5 * * * *',
  async run({ db, clock }) {
    await createTransactions(db)(async (tx) => {
      const [row] = await tx.$queryRaw<{ now: Date }[]>`SELECT clock_timestamp() AS now`
      const now = shifted(clock, row?.now ?? new Date())
      const due = await tx.$queryRaw<Due[]>`
        UPDATE "Reminder" r SET "remindedAt" = ${now} FROM "Message" m
         WHERE m.id = r."messageId" AND r."remindedAt" IS NULL AND r."dueAt" <= ${now}
        RETURNING r."personId", r."messageId", m."threadId", m.seq`
      const events = due.map(({ personId, messageId, threadId, seq }) => {
        const subject = { kind: 'thread', id: threadId } as const
        return { type: 'message.reminder_due', subject, payload: { messageId, seq, personId }, audience: [`user:${personId}`], unsigned: true } as const
      })
      await appendEvents(tx, systemActor, events, newId)
    })
  },
}
