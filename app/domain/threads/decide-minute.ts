import type { Actor } from '../members/actor.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isReader, seesThread } from './access.ts'
import { mayWrite } from './decide-post.ts'
import { moderates, type TendedThread } from './tending.ts'

/** Whether a point may be added to the record of a thread: whoever writes in it, also once it is locked. Refuses `not_found`, `thread_read_only`. */
export function decideMinute(actor: Actor, thread: TendedThread): Result<null> {
  if (!seesThread(actor, thread)) return refuse('not_found')
  return isReader(actor, thread) && mayWrite(actor, thread) ? ok(null) : refuse('thread_read_only')
}

/** Whether a point may be corrected: whoever wrote it first, and moderators. Refuses `not_found`, `not_permitted`. */
export function decideCorrection(actor: Actor, thread: TendedThread, writtenById: string): Result<null> {
  if (!seesThread(actor, thread)) return refuse('not_found')
  const isOwn = writtenById === actor.personId && decideMinute(actor, thread).ok
  return isOwn || moderates(actor, thread) ? ok(null) : refuse('not_permitted')
}
