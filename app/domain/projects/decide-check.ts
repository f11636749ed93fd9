import type { Room } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { decideDrafting } from './decide-drafting.ts'
import type { Dossier } from './dossier.ts'
import { projectEvent } from './project-event.ts'
import { type Move, mayMove } from './states.ts'

/** A proposal comes back at most this often (domain.md §2.2). */
export const mostRounds = 3

/** What a coordinator's act hangs on beside the dossier. */
export type Coordination = {
  /** Codes of the parties for which this person also holds a mandate: then they stand aside (domain.md §6.2). */
  readonly conflicts: readonly string[]
  readonly audience: readonly Room[]
}

/** Why a coordinator may not make this move, or null. */
export function refuseCoordinator(actor: Actor, dossier: Dossier, move: Move, { conflicts }: Coordination): Refused | null {
  if (!can(actor, 'projects.check')) return refuse('not_permitted')
  if (conflicts.length > 0) return refuse('conflicted', { forums: conflicts.join(', ') })
  if (!mayMove(move, dossier.state)) return refuse('wrong_state', { state: dossier.state })
  return null
}

/** A coordinator takes the dossier and becomes its case officer. */
export function decideCheck(actor: Actor, dossier: Dossier, how: Coordination): Result<null> {
  const refused = refuseCoordinator(actor, dossier, 'check', how)
  return refused ?? ok(null, [projectEvent(dossier.id, 'project.check_started', { officerId: actor.personId }, how.audience)])
}

type SentBack = { readonly round: number; readonly dueAt: Date }

/** The dossier goes back with points and a day to answer them by; three rounds at most. */
export function decideSendBack(
  actor: Actor,
  dossier: Dossier,
  back: { readonly points: number; readonly dueOn: string; readonly dueAt: Date; readonly now: Date },
  how: Coordination,
): Result<SentBack> {
  const refused = refuseCoordinator(actor, dossier, 'send_back', how)
  if (refused) return refused
  if (dossier.round >= mostRounds) return refuse('rounds_used_up', { max: mostRounds })
  if (back.dueAt <= back.now) return refuse('due_in_past', { faults: [{ path: 'dueOn', code: 'due_in_past' }] })
  const payload = { round: dossier.round, points: back.points, dueOn: back.dueOn }
  return ok({ round: dossier.round, dueAt: back.dueAt }, [projectEvent(dossier.id, 'project.sent_back', payload, how.audience)])
}

/** More time for a revision: the due date only moves later. */
export function decideExtension(
  actor: Actor,
  dossier: Dossier,
  to: { readonly dueOn: string; readonly dueAt: Date; readonly now: Date },
  how: Coordination,
): Result<null> {
  if (!can(actor, 'projects.check')) return refuse('not_permitted')
  if (how.conflicts.length > 0) return refuse('conflicted', { forums: how.conflicts.join(', ') })
  if (dossier.state !== 'revision_requested') return refuse('wrong_state', { state: dossier.state })
  if (to.dueAt <= to.now || (dossier.dueAt && to.dueAt <= dossier.dueAt)) return refuse('due_in_past', { faults: [{ path: 'dueOn', code: 'due_in_past' }] })
  return ok(null, [projectEvent(dossier.id, 'project.due_extended', { dueOn: to.dueOn }, how.audience)])
}

/** Staff or administrator of the lead answer a point; they may answer again until they submit. */
export function decideAnswer(actor: Actor, dossier: Dossier, position: number, audience: readonly Room[]): Result<null> {
  const allowed = decideDrafting(actor, dossier)
  if (!allowed.ok) return allowed
  if (dossier.state !== 'revision_requested') return refuse('wrong_state', { state: dossier.state })
  if (!dossier.points.some((point) => point.position === position)) return refuse('point_unknown')
  return ok(null, [projectEvent(dossier.id, 'project.point_answered', { round: dossier.round, position }, audience)])
}

/** Under "no panel" a written recommendation opens the way to the decision (rulings.md 3). */
export function decideRecommendation(actor: Actor, dossier: Dossier, language: string, how: Coordination): Result<null> {
  const refused = refuseCoordinator(actor, dossier, 'recommend', how)
  return refused ?? ok(null, [projectEvent(dossier.id, 'project.recommended', { language }, how.audience)])
}
