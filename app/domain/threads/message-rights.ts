import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { mayMark, mayWrite } from './decide-post.ts'
import { editingTime } from './message.ts'
import type { ThreadKind, ThreadLevel, ThreadRule, ThreadState } from './thread.ts'

/** A message and its thread as the rules about what was said see them; the actor reads the thread. */
export type SaidMessage = {
  readonly authorId: string
  readonly bodyId: string
  readonly version: number
  readonly official: boolean
  readonly onBehalf: boolean
  readonly createdAt: Date
  readonly deletedAt: Date | null
  readonly hiddenAt: Date | null
  readonly thread: {
    readonly kind: ThreadKind
    readonly rule: ThreadRule
    readonly state: ThreadState
    readonly level: ThreadLevel
    /** The actor is named in it. */
    readonly named: boolean
    /** Its dossier, if any. */
    readonly project: { readonly leadId: string } | null
  }
}

/**
 * Whether its author may put another text in the place of this one (domain.md §4). Within 15 minutes it is edited,
 * afterwards corrected, and the former text stays to be read. Refuses `message_gone`, `message_of_another`,
 * `thread_locked`, `thread_read_only`, `mark_not_permitted`. The database keeps the former text by `kente_keep_message`.
 */
export function decideEdit(actor: Actor, message: SaidMessage, now: Date): Result<{ readonly corrected: boolean }> {
  const own = decideOwn(actor, message)
  if (!own.ok) return own
  if (!mayWriteIn(actor, message.thread, message.thread.kind)) return refuse('thread_read_only')
  if ((message.official && !mayMark(actor, message.thread, 'official')) || (message.onBehalf && !mayMark(actor, message.thread, 'on_behalf')))
    return refuse('mark_not_permitted')
  return ok({ corrected: now.getTime() - message.createdAt.getTime() >= editingTime })
}

/**
 * Whether a message may be deleted, and as whom: its author, or a moderator, who says why. Refuses `message_gone`,
 * `message_of_another`, `thread_locked`.
 */
export function decideDelete(actor: Actor, message: SaidMessage): Result<{ readonly by: 'author' | 'moderator' }> {
  if (message.deletedAt) return refuse('message_gone')
  if (message.authorId !== actor.personId && mayModerate(actor, message.thread)) return ok({ by: 'moderator' })
  const own = decideOwn(actor, { ...message, hiddenAt: null })
  return own.ok ? ok({ by: 'author' }) : own
}

/** The author, acting for the body for which it was written, while the thread is open. */
function decideOwn(actor: Actor, message: SaidMessage): Result<null> {
  if (message.deletedAt || message.hiddenAt) return refuse('message_gone')
  if (message.authorId !== actor.personId || message.bodyId !== actor.body.id) return refuse('message_of_another')
  return message.thread.state === 'open' ? ok(null) : refuse('thread_locked')
}

/** Whether one may react, reply to, or translate: what can be read and is still there. Refuses `message_gone`, `thread_locked`, `thread_read_only`. */
export function decideAnswering(actor: Actor, message: SaidMessage): Result<null> {
  if (message.deletedAt || message.hiddenAt) return refuse('message_gone')
  if (message.thread.state !== 'open') return refuse('thread_locked')
  return mayWriteIn(actor, message.thread, 'discussion') ? ok(null) : refuse('thread_read_only')
}

/** Whether one may hide what others wrote: coordinators, but for those who only look in through a broken glass (rulings.md 4). */
export function mayModerate(actor: Actor, thread: SaidMessage['thread']): boolean {
  return can(actor, 'threads.hide') && mayWriteIn(actor, thread, 'discussion')
}

/** Whether one may begin to split the thread at a message: coordinators, but for those who only look in through a broken glass. */
export function maySplit(actor: Actor, thread: SaidMessage['thread']): boolean {
  return can(actor, 'threads.direct') && mayWriteIn(actor, thread, 'discussion')
}

function mayWriteIn(actor: Actor, { level, named }: SaidMessage['thread'], kind: ThreadKind): boolean {
  return mayWrite(actor, { kind, level, participantIds: named ? [actor.personId] : [] })
}
