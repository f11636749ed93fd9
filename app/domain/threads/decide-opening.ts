import type { Room } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { type SeenProject, sightOf } from '../projects/sight.ts'
import { ok, type Result, refuse } from '../result.ts'
import { isReader, type Reader, type SeenThread, seesThread, shownToMembers } from './access.ts'
import { mayWrite } from './decide-post.ts'
import type { ThreadKind, ThreadLevel, ThreadRule } from './thread.ts'

/** What a thread is about, as it was found; null where nothing was. */
export type Subject =
  | { readonly kind: 'general' }
  /** A dossier, a section of it, or an adopted decision on it: who reads follows the dossier. */
  | { readonly kind: 'project' | 'decision'; readonly project: SeenProject | null }
  /** The body that lends the resource, the forum itself, or the one that holds the edition. */
  | { readonly kind: 'resource' | 'forum' | 'edition'; readonly ownerId: string | null }

type Opening = {
  readonly actor: Actor
  readonly kind: ThreadKind
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly subject: Subject
  /** The people named, the opener aside. */
  readonly participantIds: readonly string[]
  /** Those of them who can take part in a discussion at all. */
  readonly knownIds: readonly string[]
  /** The live mandates of the people named. */
  readonly readers: readonly Reader[]
}

/**
 * Whether this thread may be opened (domain.md §4, §6.2), and who takes part by name. Refuses `not_found` for
 * a subject that the actor may not read, `not_permitted`, `participants_missing`, `participant_unknown`,
 * `level_too_wide`, `caucus_of_forum`, `kind_needs_names`, `review_of_dossier`, `bound_to_dossier`.
 */
export function decideOpening(opening: Opening): Result<{ readonly participantIds: readonly string[] }> {
  const { actor, kind, level, rule, subject, participantIds, knownIds } = opening
  const project = projectOf(subject)
  if (!findsSubject(actor, subject)) return refuse('not_found')
  const others = participantIds.filter((id) => id !== actor.personId)
  if (others.some((id) => !knownIds.includes(id))) return refuse('participant_unknown')
  const review = decideReview(opening, others)
  if (!review.ok) return review
  if (level === 'confidential' && others.length === 0) return refuse('participants_missing')
  if (level === 'caucus' && (actor.body.kind !== 'forum' || others.length > 0)) return refuse('caucus_of_forum')
  if ((level === 'public' || level === 'alliance') && !shownToMembers(project)) return refuse('level_too_wide')
  if (rule === 'chatham_house' && needsNames(kind)) return refuse('kind_needs_names')
  const thread = asOpened(opening)
  // Whoever opens a thread must be able to read it and write in it without naming themselves.
  if (actor.role === 'guest' || !seesThread(actor, thread) || !mayWrite(actor, { ...thread, participantIds: ownName(opening) })) return refuse('not_permitted')
  return ok({ participantIds: others.length > 0 ? [actor.personId, ...others] : [] })
}

/** A review is opened by coordinators, on a dossier that was submitted, among named people none of whom is bound to it. */
function decideReview(opening: Opening, others: readonly string[]): Result<null> {
  const { actor, kind, level, subject, readers } = opening
  if (kind !== 'review') return ok(null)
  if (actor.role !== 'coordinator') return refuse('not_permitted')
  if (subject.kind !== 'project' || !subject.project?.wasSubmitted) return refuse('review_of_dossier')
  if (level !== 'confidential') return refuse('review_of_dossier', { faults: [{ path: 'level', code: 'review_names_people' }] })
  const thread = { ...asOpened(opening), participantIds: [actor.personId, ...others] }
  const kept = [actor, ...readers].filter((reader) => isReader(reader, thread)).map(({ personId }) => personId)
  return [actor.personId, ...others].every((id) => kept.includes(id)) ? ok(null) : refuse('bound_to_dossier')
}

/** An answer and an announcement speak for somebody, which under the Chatham House Rule nobody does. */
export function needsNames(kind: ThreadKind): boolean {
  return kind === 'clarification' || kind === 'announcement'
}

export function projectOf(subject: Subject): SeenProject | null {
  return 'project' in subject ? subject.project : null
}

export function ownerOf(subject: Subject): string | null {
  return 'ownerId' in subject ? subject.ownerId : null
}

/** Whether what a thread is to be about exists for this actor. */
export function findsSubject(actor: Actor, subject: Subject): boolean {
  if (subject.kind === 'general') return true
  if ('ownerId' in subject) return subject.ownerId !== null
  return subject.project !== null && sightOf(actor, subject.project) === 'full'
}

function asOpened({ actor, kind, level, rule, subject }: Opening): SeenThread {
  return {
    level,
    rule,
    kind,
    state: 'open',
    bodyId: actor.body.id,
    project: projectOf(subject),
    ownerId: ownerOf(subject),
    participantIds: level === 'confidential' ? [actor.personId] : [],
    removedIds: [],
    glassIds: [],
  }
}

/** In a confidential thread the opener is always named; elsewhere an observer may not open one by naming themselves. */
function ownName({ actor, level }: Opening): readonly string[] {
  return level === 'confidential' && actor.body.class !== 'observer' ? [actor.personId] : []
}

/** The rooms of those that may read a thread. */
export function threadAudience(
  level: ThreadLevel,
  bodies: { readonly all: readonly string[]; readonly concerned: readonly string[]; readonly opener: string },
  named: readonly string[],
): readonly Room[] {
  const people = named.map((id): Room => `user:${id}`)
  if (level === 'confidential') return people
  const told = level === 'caucus' ? [bodies.opener] : level === 'restricted' ? bodies.concerned : bodies.all
  return [...people, ...told.map((id): Room => `body:${id}`)]
}
