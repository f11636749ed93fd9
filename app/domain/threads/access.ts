import type { Actor } from '../members/actor.ts'
import { coverStates, openStates, type SeenProject } from '../projects/sight.ts'
import type { ThreadKind, ThreadLevel, ThreadRule, ThreadState } from './thread.ts'

/** A thread as the rules of reading and writing see it. */
export type SeenThread = {
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly kind: ThreadKind
  readonly state: ThreadState
  /** Of whoever opened it. */
  readonly bodyId: string
  /** The dossier it belongs to, or null. */
  readonly project: SeenProject | null
  /** The body that lends the resource it is about, or null. */
  readonly ownerId: string | null
  readonly participantIds: readonly string[]
}

/** Who reads: a person, for a body. */
export type Reader = Pick<Actor, 'personId' | 'role' | 'body'>

/**
 * Whether a thread exists for this reader (domain.md §4, rulings.md 4, 6). The people named always read; a
 * confidential thread is theirs alone. Of a dossier's threads nobody reads more than of the dossier. The
 * platform administrator reads none. The database folds the same rule into `kente_visible_threads`.
 */
export function seesThread(reader: Reader, thread: SeenThread): boolean {
  if (reader.body.kind === 'platform') return false
  if (thread.participantIds.includes(reader.personId)) return true
  if (thread.level === 'confidential') return false
  if (reader.body.kind === 'secretariat') return thread.project?.wasSubmitted ?? true
  if (reader.body.kind !== 'forum') return false
  return isConcerned(reader.body.id, thread) || (thread.level !== 'restricted' && shownToMembers(thread.project))
}

/** The forums that a thread concerns: the parties of its dossier, else whoever opened it and the owner of its resource. */
function isConcerned(bodyId: string, { project, bodyId: opener, ownerId }: SeenThread): boolean {
  if (ownerId === bodyId) return true
  return project ? project.leadId === bodyId || project.partnerIds.includes(bodyId) : opener === bodyId
}

/** Other members find the dossier, if only its cover. */
export function shownToMembers(project: SeenProject | null): boolean {
  return project === null || [...coverStates, ...openStates].includes(project.state)
}
