import type { Actor } from '#app/domain/members/actor.ts'
import { standsAsideFor } from '#app/domain/projects/acts.ts'
import { graceEnd } from '#app/domain/projects/deadline.ts'
import type { Dossier } from '#app/domain/projects/dossier.ts'
import { type Acting, type ActingWhat, isTask } from '#app/domain/projects/who-acts.ts'
import type { ForumRef } from './refs.ts'

/** Who must act next, as pages say it; instants as ISO 8601. */
export type ActingView = Omit<Acting, 'bodyIds' | 'dueAt'> & {
  readonly bodies: readonly ForumRef[]
  readonly dueAt: string | null
  /** When a revision can no longer be submitted. */
  readonly graceEndsAt: string | null
  /** It is a task of the actor's forum, or of the secretariat when the actor coordinates. */
  readonly mine: boolean
  /** And this person can do something about it now: consent and submission are the administrator's alone. */
  readonly personally: boolean
}

const administratorsAlone: readonly ActingWhat[] = ['consent', 'submit']

type Around = {
  readonly forums: ReadonlyMap<string, ForumRef>
  readonly dossier: Dossier
  /** Who recorded the decision that waits: the second coordinator is another person. */
  readonly recordedById: string | undefined
}

export function toActingView({ bodyIds, dueAt, ...acting }: Acting, actor: Actor, { forums, dossier, recordedById }: Around): ActingView {
  const ofSecretariat = acting.by === 'secretariat' || acting.by === 'second_coordinator'
  const coordinates = actor.role === 'coordinator' && recordedById !== actor.personId && standsAsideFor(actor, dossier).length === 0
  const mine = isTask(acting.what) && (ofSecretariat ? coordinates : bodyIds.includes(actor.body.id))
  return {
    ...acting,
    bodies: bodyIds.flatMap((id) => forums.get(id) ?? []),
    dueAt: dueAt?.toISOString() ?? null,
    graceEndsAt: dueAt ? graceEnd(dueAt).toISOString() : null,
    mine,
    personally: mine && (actor.role !== 'forum_staff' || !administratorsAlone.includes(acting.what)),
  }
}
