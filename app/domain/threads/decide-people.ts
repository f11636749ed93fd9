import type { Actor } from '../members/actor.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isReader, type Reader } from './access.ts'
import { askedToTend, moderates, type TendedThread } from './tending.ts'

type Person = {
  readonly actor: Actor
  readonly thread: TendedThread
  readonly personId: string
  /** The live mandates of that person. */
  readonly readers: readonly Reader[]
}

/**
 * Names one more person, a guest perhaps, who reads from then on (domain.md §4). Refuses `not_found`,
 * `not_permitted`, `caucus_of_forum`, `participant_unknown`, `already_named`, and in a review `bound_to_dossier`.
 */
export function decideNaming({ actor, thread, personId, readers }: Person): Result<null> {
  const asked = askedToTend(actor, thread, 'tends')
  if (!asked.ok) return asked
  // Whoever was removed comes back by being named; in a caucus that is all that naming does.
  if (thread.level === 'caucus' && !thread.removedIds.includes(personId)) return refuse('caucus_of_forum')
  if (!readers.some(({ body }) => body.kind !== 'platform' && (body.kind !== 'forum' || body.status === 'active'))) return refuse('participant_unknown')
  if (thread.participantIds.includes(personId)) return refuse('already_named')
  const named = { ...thread, participantIds: [...thread.participantIds, personId], removedIds: [] }
  return thread.kind !== 'review' || readers.some((reader) => isReader(reader, named)) ? ok(null) : refuse('bound_to_dossier')
}

/**
 * Removes a person, whatever they read it by; they are told nothing more of it. The secretariat reads what is not
 * closed to it: only one of its own removes a coordinator from there. Refuses `not_found`, `not_permitted`,
 * `not_taking_part`, `last_participant`.
 */
export function decideRemoving({ actor, thread, personId, readers }: Person): Result<null> {
  const asked = askedToTend(actor, thread, 'tends')
  if (!asked.ok) return asked
  if (personId === actor.personId) return refuse('last_participant')
  const reading = readers.filter((reader) => isReader(reader, thread))
  if (reading.length === 0) return refuse('not_taking_part')
  const named = thread.participantIds.includes(personId)
  if (!named && !moderates(actor, thread)) return refuse('not_permitted')
  const overseer = reading.some(({ body }) => body.kind === 'secretariat') && thread.level !== 'confidential'
  return overseer && actor.role !== 'coordinator' ? refuse('not_permitted') : ok(null)
}
