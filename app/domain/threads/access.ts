import type { Actor } from '../members/actor.ts'
import { coverStates, openStates, type SeenProject } from '../projects/sight.ts'
import { isClosedLevel, type ThreadKind, type ThreadLevel, type ThreadRule, type ThreadState } from './thread.ts'

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
  /** The forum that it is about, that holds the edition or lends the resource it is about; else null. */
  readonly ownerId: string | null
  readonly participantIds: readonly string[]
  /** Whoever was removed reads it under no mandate. */
  readonly removedIds: readonly string[]
  /** The two coordinators for whom the glass is broken now. */
  readonly glassIds: readonly string[]
}

/** Who reads: a person, for a body. */
export type Reader = Pick<Actor, 'personId' | 'role' | 'body' | 'interests'>

/**
 * Whether a thread exists for this reader (domain.md §4, rulings.md 4, 6). The people named always read; a
 * confidential thread is theirs alone, a caucus its forum's. Of a dossier's threads nobody reads more than of the
 * dossier. The platform administrator reads none, and neither do people of a forum that does not act. The database
 * folds the same rule into `kente_visible_threads`.
 */
export function seesThread(reader: Reader, thread: SeenThread): boolean {
  return readsThroughGlass(reader, thread) || isReader(reader, thread)
}

/** Coordinators who broke the glass read, and do nothing else (rulings.md 4). */
export function readsThroughGlass(reader: Reader, thread: Pick<SeenThread, 'kind' | 'project' | 'level' | 'glassIds'>): boolean {
  const { personId, body } = reader
  return body.kind === 'secretariat' && isClosedLevel(thread.level) && thread.glassIds.includes(personId) && !isKeptFromReview(reader, thread)
}

/** What is said in the review of a dossier is kept from its parties and from whoever is bound to one (domain.md §2.4, §4). */
function isKeptFromReview({ body, interests }: Reader, { kind, project }: Pick<SeenThread, 'kind' | 'project'>): boolean {
  return kind === 'review' && project !== null && [project.leadId, ...project.partnerIds].some((id) => id === body.id || interests.includes(id))
}

/** Reads by right, the glass aside. */
export function isReader(reader: Reader, thread: SeenThread): boolean {
  const { personId, body } = reader
  if (body.kind === 'platform' || (body.kind === 'forum' && body.status !== 'active')) return false
  if (thread.removedIds.includes(personId) || isKeptFromReview(reader, thread)) return false
  if (thread.level === 'caucus') return body.kind === 'forum' && thread.bodyId === body.id
  if (thread.participantIds.includes(personId)) return true
  if (thread.level === 'confidential') return false
  if (body.kind === 'secretariat') return thread.project?.wasSubmitted ?? true
  if (body.kind !== 'forum') return false
  return isConcerned(body.id, thread) || (thread.level !== 'restricted' && shownToMembers(thread.project))
}

/** The forums that a thread concerns: the parties of its dossier, else whoever opened it and the forum or owner it is about. */
function isConcerned(bodyId: string, { project, bodyId: opener, ownerId }: SeenThread): boolean {
  if (ownerId === bodyId) return true
  return project ? project.leadId === bodyId || project.partnerIds.includes(bodyId) : opener === bodyId
}

/** Other members find the dossier, if only its cover. */
export function shownToMembers(project: SeenProject | null): boolean {
  return project === null || [...coverStates, ...openStates].includes(project.state)
}
