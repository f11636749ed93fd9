import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type SeenThread, seesThread } from './access.ts'

type Post = { readonly actor: Actor; readonly thread: SeenThread; readonly official: boolean; readonly onBehalf: boolean }

/**
 * Whether a message may be posted (domain.md §4, §6.2). Refuses `not_found`, `thread_locked`,
 * `thread_read_only`, `mark_not_permitted`. The model of the SQL function `kente_post_message`.
 */
export function decidePost({ actor, thread, official, onBehalf }: Post): Result<null> {
  if (!seesThread(actor, thread)) return refuse('not_found')
  if (thread.state !== 'open') return refuse('thread_locked')
  if (!mayWrite(actor, thread)) return refuse('thread_read_only')
  if ((official && !mayMark(actor, thread, 'official')) || (onBehalf && !mayMark(actor, thread, 'on_behalf'))) return refuse('mark_not_permitted')
  return ok(null)
}

/** Announcements are the secretariat's; observers read, except where they are named. */
export function mayWrite(actor: Actor, thread: Pick<SeenThread, 'kind' | 'participantIds'>): boolean {
  if (thread.kind === 'announcement' && actor.body.kind !== 'secretariat') return false
  return actor.body.class !== 'observer' || thread.participantIds.includes(actor.personId)
}

/** Marks speak for a body, which under the Chatham House Rule nobody does (rulings.md 32). */
export function mayMark(actor: Actor, thread: Pick<SeenThread, 'rule'>, mark: 'official' | 'on_behalf'): boolean {
  return thread.rule !== 'chatham_house' && can(actor, `threads.${mark}`)
}
