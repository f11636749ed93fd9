import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isReader, type SeenThread, seesThread } from './access.ts'

/** A thread as the acts on it see it. */
export type TendedThread = SeenThread & {
  readonly id: string
  /** The person who opened it. */
  readonly openerId: string
}

/** Locks, archives, tightens, names and removes (domain.md §6.2): coordinators, and the administration of the forum that opened it. */
export function moderates(actor: Actor, thread: SeenThread): boolean {
  return isReader(actor, thread) && can(actor, 'threads.moderate', [thread.bodyId])
}

/** Pins a summary and says how it was resolved: whoever moderates, and whoever opened it for the same body. */
export function tends(actor: Actor, thread: TendedThread): boolean {
  if (moderates(actor, thread)) return true
  return isReader(actor, thread) && thread.openerId === actor.personId && thread.bodyId === actor.body.id && can(actor, 'threads.post')
}

/** Moves it and slows it down: coordinators. */
export function directs(actor: Actor, thread: SeenThread): boolean {
  return isReader(actor, thread) && can(actor, 'threads.direct')
}

const rules = { moderates, tends, directs } as const

/** Refuses `not_found` to whoever may not read the thread, `not_permitted` to whoever may only read it. */
export function askedToTend(actor: Actor, thread: TendedThread, rule: keyof typeof rules): Result<null> {
  if (!seesThread(actor, thread)) return refuse('not_found')
  return rules[rule](actor, thread) ? ok(null) : refuse('not_permitted')
}
