import type { Actor } from '../members/actor.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isReader, type Reader } from './access.ts'
import { findsSubject, ownerOf, projectOf, type Subject } from './decide-opening.ts'
import { askedToTend, type TendedThread } from './tending.ts'

type Move = {
  readonly actor: Actor
  readonly thread: TendedThread
  /** It is the one that each dossier has. */
  readonly isDossiersOwn: boolean
  readonly subject: Subject
  /** Somebody of every body that can read threads by its forum or the secretariat, whoever that is. */
  readonly bodies: readonly Reader[]
}

/**
 * Moves a thread to another subject, never before more eyes than it had (domain.md §4). Refuses `not_found`,
 * `not_permitted`, `dossier_thread_stays`, `review_of_dossier`, `audience_widens`.
 */
export function decideMove({ actor, thread, isDossiersOwn, subject, bodies }: Move): Result<null> {
  const asked = askedToTend(actor, thread, 'directs')
  if (!asked.ok) return asked
  if (!findsSubject(actor, subject)) return refuse('not_found')
  if (isDossiersOwn) return refuse('dossier_thread_stays')
  if (thread.kind === 'review') return refuse('review_of_dossier')
  const moved = { ...thread, project: projectOf(subject), ownerId: ownerOf(subject) }
  return bodies.some((reader) => isReader(reader, moved) && !isReader(reader, thread)) ? refuse('audience_widens') : ok(null)
}
