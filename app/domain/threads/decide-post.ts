import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type SeenThread, seesThread } from './access.ts'
import { isClosedLevel } from './thread.ts'

type Post = {
  readonly actor: Actor
  readonly thread: SeenThread
  readonly official: boolean
  readonly onBehalf: boolean
  /** Seconds until this person may write again in a slow thread; 0 for at once. */
  readonly secondsToWait: number
}

/**
 * Whether a message may be posted (domain.md §4, §6.2). Refuses `not_found`, `thread_locked`,
 * `thread_read_only`, `mark_not_permitted`, `slow_mode`. The model of the SQL function `kente_post_message`.
 */
export function decidePost({ actor, thread, official, onBehalf, secondsToWait }: Post): Result<null> {
  if (!seesThread(actor, thread)) return refuse('not_found')
  if (thread.state !== 'open') return refuse('thread_locked')
  if (!mayWrite(actor, thread)) return refuse('thread_read_only')
  if ((official && !mayMark(actor, thread, 'official')) || (onBehalf && !mayMark(actor, thread, 'on_behalf'))) return refuse('mark_not_permitted')
  if (secondsToWait > 0 && actor.body.kind !== 'secretariat') return refuse('slow_mode', { seconds: secondsToWait })
  return ok(null)
}

/** Announcements are the secretariat's; observers read, except where they are named; whoever broke the glass reads. */
export function mayWrite(actor: Actor, thread: Pick<SeenThread, 'kind' | 'level' | 'participantIds'>): boolean {
  const named = thread.participantIds.includes(actor.personId)
  if (actor.body.kind === 'secretariat' && isClosedLevel(thread.level) && (thread.level === 'caucus' || !named)) return false
  if (thread.kind === 'announcement' && actor.body.kind !== 'secretariat') return false
  return actor.body.class !== 'observer' || named
}

/** What the right to mark hangs on; `leadId` is the lead of the thread's dossier. */
type Marked = Pick<SeenThread, 'rule' | 'kind'> & { readonly project: { readonly leadId: string } | null }

/**
 * Marks speak for a body, which under the Chatham House Rule nobody does (rulings.md 32). An official message is the
 * secretariat's; it answers a clarification, and there the administration of the dossier's lead answers too.
 */
export function mayMark(actor: Actor, thread: Marked, mark: 'official' | 'on_behalf'): boolean {
  if (thread.rule === 'chatham_house') return false
  if (can(actor, `threads.${mark}`)) return true
  return mark === 'official' && thread.kind === 'clarification' && actor.role === 'forum_admin' && thread.project?.leadId === actor.body.id
}
