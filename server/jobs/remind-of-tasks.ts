import { v7 as newId } from 'uuid'
import type { DomainEvent, Room } from '#app/domain/events.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import type { ThreadLevel } from '#app/domain/threads/thread.ts'
import { systemActor } from '#server/auth/system-actor.ts'
import { appendEvents } from '#server/commands/append-events.ts'
import { shifted } from '#server/db/clock.ts'
import { createTransactions } from '#server/db/transaction.ts'
import type { Job } from './job.ts'

type Due = { readonly id: string; readonly threadId: string; readonly level: ThreadLevel; readonly ownerId: string | null; readonly ownerBodyId: string | null }

const day = 86_400_000

/** Tells whoever owns an open task that its last day is tomorrow, or has come, once for each day that was set. The relay publishes the events. */
export const remindOfTasks: Job = {
  name: 'remind-of-tasks',
  cron: '*/15 * * * *',
  async run({ db, clock }) {
    await createTransactions(db)(async (tx) => {
      const [row] = await tx.$queryRaw<{ now: Date; zone: string | null }[]>`SELECT clock_timestamp() AS now, (SELECT "timeZone" FROM "Alliance") AS zone`
      const now = shifted(clock, row?.now ?? new Date())
      const tomorrow = dayIn(new Date(now.getTime() + day), row?.zone ?? 'Etc/UTC')
      const due = await tx.$queryRaw<Due[]>`
        UPDATE "Task" k SET "remindedAt" = ${now} FROM "Message" m JOIN "Thread" t ON t.id = m."threadId"
         WHERE m.id = k."messageId" AND k.state = 'open' AND k."remindedAt" IS NULL AND k."dueOn" <= ${tomorrow}::date
        RETURNING k.id, m."threadId", t.level, k."ownerId", k."ownerBodyId"`
      const events = due.map(({ id, threadId, level, ownerId, ownerBodyId }): DomainEvent => {
        const audience: readonly Room[] = ownerId ? [`user:${ownerId}`] : [`body:${ownerBodyId}`]
        return { type: 'task.due', subject: { kind: 'thread', id: threadId }, payload: { taskId: id, level }, audience, unsigned: true }
      })
      await appendEvents(tx, systemActor, events, newId)
    })
  },
}
