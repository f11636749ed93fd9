import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { seesThread } from './access.ts'
import type { TendedThread } from './tending.ts'
import { isClosedLevel } from './thread.ts'

/** A coordinator's request to read what is not theirs, and how it was answered. */
export type Glass = { readonly state: 'asked' | 'opened' | 'refused'; readonly askedById: string }

/**
 * Whether a coordinator may ask to read a closed thread (rulings.md 4). Refuses `not_found` to everybody else and of
 * what is not closed, `not_permitted` to whoever reads it without being a coordinator, `no_glass` to whoever reads it.
 */
export function decideAsking(actor: Actor, thread: TendedThread): Result<null> {
  const sees = seesThread(actor, thread)
  if (!can(actor, 'threads.break_glass')) return refuse(sees ? 'not_permitted' : 'not_found')
  if (sees) return refuse('no_glass')
  return isClosedLevel(thread.level) ? ok(null) : refuse('not_found')
}

/** Whether this coordinator may answer it: another one than who asked. Refuses `not_found`, `four_eyes`, `glass_answered`. */
export function decideAnswering(actor: Actor, glass: Glass): Result<null> {
  if (!can(actor, 'threads.break_glass')) return refuse('not_found')
  if (glass.state !== 'asked') return refuse('glass_answered')
  return glass.askedById === actor.personId ? refuse('four_eyes') : ok(null)
}
