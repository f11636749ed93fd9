import type { DomainEvent, Room } from '#app/domain/events.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { HeldTask, TaskState } from '#app/domain/threads/task.ts'
import type { Tx } from '#server/db/client.ts'
import { eventUnderRule } from './event-under-rule.ts'
import { type LockedMessage, lockMessage } from './lock-message.ts'

type Owner = { readonly ownerId?: string | undefined; readonly ownerBodyId?: string | undefined }

export type LockedTask = HeldTask & { readonly id: string; readonly version: number }

/** A task in a thread that the actor reads, with its message; the thread is locked first. Null where there is none. */
export async function lockTask(tx: Tx, actor: Actor, taskId: string): Promise<{ readonly task: LockedTask; readonly message: LockedMessage } | null> {
  const found = await tx.task.findUnique({ where: { id: taskId }, select: { messageId: true } })
  const message = found && (await lockMessage(tx, actor, found.messageId))
  if (!message) return null
  const task = await tx.task.findUniqueOrThrow({
    where: { id: taskId },
    select: { id: true, version: true, state: true, setById: true, bodyId: true, ownerId: true, ownerBodyId: true },
  })
  return { task: { ...task, state: task.state as TaskState }, message }
}

/** Whoever is to do it must read the thread: the person under a live mandate, the body by itself. Refuses `owner_cannot_read`. */
export async function askedOwner(tx: Tx, threadId: string, { ownerId, ownerBodyId }: Owner): Promise<Result<null>> {
  const nobody = '00000000-0000-0000-0000-000000000000'
  const [row] = await tx.$queryRaw<{ person: boolean; body: boolean }[]>`
    SELECT ${ownerId ?? null}::uuid IS NULL OR EXISTS (
             SELECT 1 FROM "Mandate" m JOIN "Body" b ON b.id = m."bodyId" JOIN "Person" p ON p.id = m."personId" AND p.status = 'active'
              WHERE p.id = ${ownerId ?? null}::uuid AND m."startsAt" <= now() AND (m."endsAt" IS NULL OR m."endsAt" > now())
                AND (${ownerBodyId ?? null}::uuid IS NULL OR b.id = ${ownerBodyId ?? null}::uuid)
                AND EXISTS (SELECT 1 FROM kente_visible_threads(p.id, b.id, b.kind) t WHERE t.id = ${threadId}::uuid)) AS person,
           ${ownerId ?? null}::uuid IS NOT NULL OR EXISTS (
             SELECT 1 FROM "Body" b
              WHERE b.id = ${ownerBodyId ?? null}::uuid
                AND EXISTS (SELECT 1 FROM kente_visible_threads(${nobody}::uuid, b.id, b.kind) t WHERE t.id = ${threadId}::uuid)) AS body`
  return row?.person && row.body ? ok(null) : refuse('owner_cannot_read')
}

/** What tells whoever is to do a task of it; without them and who acted under the Chatham House Rule (rulings.md 32). */
export function taskEvent(type: 'task.set' | 'task.settled', taskId: string, message: LockedMessage, owner: Owner): DomainEvent {
  const { threadId, thread } = message
  const concerned: readonly Room[] = owner.ownerId ? [`user:${owner.ownerId}`] : owner.ownerBodyId ? [`body:${owner.ownerBodyId}`] : []
  const event: DomainEvent = { type, subject: { kind: 'thread', id: threadId }, payload: { taskId, level: thread.level }, audience: [] }
  return eventUnderRule(thread.rule, event, concerned)
}
