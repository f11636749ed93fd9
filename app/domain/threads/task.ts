import type { Actor } from '../members/actor.ts'
import { ok, type Result, refuse } from '../result.ts'
import { decideAnswering, mayModerate, type SaidMessage } from './message-rights.ts'

export const taskStates = ['open', 'done', 'dropped'] as const
export type TaskState = (typeof taskStates)[number]

/** Which tasks a list shows: one's own, those of the body acted for, those that one set. */
export const taskViews = ['mine', 'forum', 'set'] as const

/** The longest text of a task, in UTF-16 code units. */
export const longestTask = 2000

/** A task as the rules see it; the actor reads its thread. */
export type HeldTask = {
  readonly state: TaskState
  readonly setById: string
  readonly bodyId: string
  readonly ownerId: string | null
  readonly ownerBodyId: string | null
}

/**
 * Whether a message may become a task, a point of the record or the like: whoever writes in its thread, also once that is
 * locked. Refuses `message_gone`, `thread_read_only`.
 */
export function decideActing(actor: Actor, message: SaidMessage): Result<null> {
  return decideAnswering(actor, { ...message, thread: { ...message.thread, state: 'open' } })
}

/** Who changes a task, says that it is done, or drops it: whoever set it, whoever owns it, and moderators. Whoever looks in through a broken glass does not. */
export function mayChangeTask(actor: Actor, { setById, bodyId, ownerId, ownerBodyId }: HeldTask, thread: SaidMessage['thread']): boolean {
  const writes = decideActing(actor, asThere(thread)).ok
  const isOwn = ownerId === actor.personId || (ownerId === null && ownerBodyId === actor.body.id) || (setById === actor.personId && bodyId === actor.body.id)
  return mayModerate(actor, thread) || (isOwn && (writes || ownerId === actor.personId))
}

/** Refuses `not_permitted`, and `task_settled` for a change of what is no longer open, or to the state that it has. */
export function decideTaskChange(actor: Actor, task: HeldTask, thread: SaidMessage['thread'], to: TaskState | 'changed'): Result<null> {
  if (!mayChangeTask(actor, task, thread)) return refuse('not_permitted')
  return task.state === to || (task.state !== 'open' && to !== 'open') ? refuse('task_settled') : ok(null)
}

/** The thread alone decides; a message that is gone leaves its task. */
function asThere(thread: SaidMessage['thread']): SaidMessage {
  const epoch = new Date(0)
  return { authorId: '', bodyId: '', version: 1, official: false, onBehalf: false, createdAt: epoch, deletedAt: null, hiddenAt: null, thread }
}
