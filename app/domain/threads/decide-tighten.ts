import type { Actor } from '../members/actor.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isReader, type Reader } from './access.ts'
import { needsNames } from './decide-opening.ts'
import { askedToTend, type TendedThread } from './tending.ts'
import { isTighter, type ThreadLevel, type ThreadRule } from './thread.ts'

type Tightening = {
  readonly actor: Actor
  readonly thread: TendedThread
  readonly level?: ThreadLevel
  readonly rule?: ThreadRule
  /** The people who go on reading a confidential thread, the actor aside. */
  readonly participantIds: readonly string[]
  /** The live mandates of those people, and of the people named until now. */
  readonly readers: readonly Reader[]
  /** Messages in it are official or on behalf of a forum. */
  readonly marked: boolean
}

type Tightened = { readonly level: ThreadLevel; readonly rule: ThreadRule; readonly participantIds: readonly string[] }

/**
 * Narrows who reads a thread, or puts it under the Chatham House Rule; never the reverse (domain.md §4). Nobody
 * reads afterwards who could not before. Refuses `not_found`, `not_permitted`, `level_loosened`,
 * `thread_state_passed`, `kind_needs_names`, `marks_stand`, `caucus_of_forum`, `participants_missing`, `audience_widens`.
 */
export function decideTighten({ actor, thread: was, level, rule, participantIds, readers, marked }: Tightening): Result<Tightened> {
  const asked = askedToTend(actor, was, 'moderates')
  if (!asked.ok) return asked
  const become = { level: level ?? was.level, rule: rule ?? was.rule }
  if (isTighter(was.level, become.level) || (was.rule === 'chatham_house' && become.rule !== 'chatham_house')) return refuse('level_loosened')
  if (become.level === was.level && become.rule === was.rule) return refuse('thread_state_passed')
  if (become.rule !== was.rule && needsNames(was.kind)) return refuse('kind_needs_names')
  if (become.rule !== was.rule && marked) return refuse('marks_stand')
  if (become.level === 'caucus' && become.level !== was.level && (actor.body.kind !== 'forum' || actor.body.id !== was.bodyId)) return refuse('caucus_of_forum')
  if (become.level !== 'confidential' || was.level === 'confidential') return ok({ ...become, participantIds: was.participantIds })

  const reading = new Set(readers.filter((reader) => isReader(reader, was)).map(({ personId }) => personId))
  const others = participantIds.filter((id) => id !== actor.personId)
  if (others.length === 0) return refuse('participants_missing')
  if (others.some((id) => !reading.has(id))) return refuse('audience_widens')
  const kept = was.participantIds.filter((id) => reading.has(id))
  return ok({ ...become, participantIds: [...new Set([actor.personId, ...kept, ...others])] })
}
