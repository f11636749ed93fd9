import type { Actor } from '../members/actor.ts'
import { ok, type Result, refuse } from '../result.ts'
import { askedToTend, type TendedThread } from './tending.ts'
import { splitAtMost } from './thread.ts'

type Split = {
  readonly actor: Actor
  readonly thread: TendedThread
  /** How many of its messages are chosen, as far as that was counted, and how many it has; what moved from it before is none of them. */
  readonly chosen: number
  readonly messages: number
}

/**
 * Whether messages may go into a thread of their own (domain.md §4): as with moving, by whoever directs it. Refuses
 * `not_found`, `not_permitted`, `glass_open`, `split_nothing`, `split_too_many`, `split_all`.
 */
export function decideSplit({ actor, thread, chosen, messages }: Split): Result<null> {
  const asked = askedToTend(actor, thread, 'directs')
  if (!asked.ok) return asked
  if (thread.glassIds.length > 0) return refuse('glass_open')
  if (chosen === 0) return refuse('split_nothing')
  if (chosen > splitAtMost) return refuse('split_too_many', { most: splitAtMost })
  return chosen < messages ? ok(null) : refuse('split_all')
}
