import type { Actor } from '../members/actor.ts'
import { ok, type Result, refuse } from '../result.ts'
import type { ThreadActKind } from './events.ts'
import { askedToTend, type TendedThread } from './tending.ts'
import type { ThreadState } from './thread.ts'

const acts: { readonly [state in ThreadState]: ThreadActKind } = { open: 'unlocked', locked: 'locked', archived: 'archived' }

/** Locks, archives and opens again (domain.md §4, §6.2). Refuses `not_found`, `not_permitted`, `thread_state_passed`. */
export function decideState(actor: Actor, thread: TendedThread, state: ThreadState): Result<ThreadActKind> {
  const asked = askedToTend(actor, thread, 'moderates')
  if (!asked.ok) return asked
  return thread.state === state ? refuse('thread_state_passed') : ok(acts[state])
}

/** Resolves with an outcome, or reopens (domain.md §4): `resolved` is how it stands. Refuses like `decideState`. */
export function decideResolution(actor: Actor, thread: TendedThread, act: 'resolved' | 'reopened', resolved: boolean): Result<ThreadActKind> {
  const asked = askedToTend(actor, thread, 'tends')
  if (!asked.ok) return asked
  return resolved === (act === 'resolved') ? refuse('thread_state_passed') : ok(act)
}
