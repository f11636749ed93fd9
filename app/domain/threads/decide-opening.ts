import type { Room } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { type SeenProject, sightOf } from '../projects/sight.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type SeenThread, seesThread, shownToMembers } from './access.ts'
import { mayWrite } from './decide-post.ts'
import type { ThreadLevel, ThreadRule } from './thread.ts'

/** What a new thread is about, as it was found; null where nothing was. */
export type Subject =
  | { readonly kind: 'general' }
  | { readonly kind: 'project'; readonly project: SeenProject | null }
  | { readonly kind: 'resource'; readonly ownerId: string | null }

type Opening = {
  readonly actor: Actor
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  readonly subject: Subject
  /** The people named, the opener aside. */
  readonly participantIds: readonly string[]
  /** Those of them who can take part in a discussion at all. */
  readonly knownIds: readonly string[]
}

/**
 * Whether this thread may be opened (domain.md §4, §6.2), and who takes part by name. Refuses `not_found` for
 * a subject that the actor may not read, `not_permitted`, `participants_missing`, `participant_unknown`,
 * `level_too_wide`.
 */
export function decideOpening({ actor, level, rule, subject, participantIds, knownIds }: Opening): Result<{ readonly participantIds: readonly string[] }> {
  const project = subject.kind === 'project' ? subject.project : null
  if (subject.kind === 'project' && (!project || sightOf(actor, project) !== 'full')) return refuse('not_found')
  if (subject.kind === 'resource' && subject.ownerId === null) return refuse('not_found')
  const others = participantIds.filter((id) => id !== actor.personId)
  if (others.some((id) => !knownIds.includes(id))) return refuse('participant_unknown')
  if (level === 'confidential' && others.length === 0) return refuse('participants_missing')
  if ((level === 'public' || level === 'alliance') && !shownToMembers(project)) return refuse('level_too_wide')
  const thread: SeenThread = {
    level,
    rule,
    kind: 'discussion',
    state: 'open',
    bodyId: actor.body.id,
    project,
    ownerId: subject.kind === 'resource' ? subject.ownerId : null,
    participantIds: level === 'confidential' ? [actor.personId] : [],
  }
  // Whoever opens a thread must be able to read it and write in it without naming themselves.
  if (actor.role === 'guest' || !seesThread(actor, thread) || !mayWrite(actor, { ...thread, participantIds: [] })) return refuse('not_permitted')
  return ok({ participantIds: others.length > 0 ? [actor.personId, ...others] : [] })
}

/** The rooms that hear of a new thread: those that may read it. */
export function openingAudience(
  level: ThreadLevel,
  bodies: { readonly all: readonly string[]; readonly concerned: readonly string[] },
  named: readonly string[],
): readonly Room[] {
  const people = named.map((id): Room => `user:${id}`)
  if (level === 'confidential') return people
  const told = level === 'restricted' ? bodies.concerned : bodies.all
  return [...people, ...told.map((id): Room => `body:${id}`)]
}
