import type { Room } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { refuseConflicted } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import { ok, type Refused, type Result, refuse } from '../result.ts'
import { decideDrafting } from './decide-drafting.ts'
import { type Dossier, partiesOfDossier } from './dossier.ts'
import { projectEvent } from './project-event.ts'
import { type Move, mayMove } from './states.ts'

/** A proposal comes back at most this often (domain.md §2.2). */
export const mostRounds = 3

/** Why a coordinator may not make this move, or null: whoever works, or lately worked, for a party stands aside (domain.md §2.4). */
function refuseCoordinator(actor: Actor, dossier: Dossier, move: Move): Refused | null {
  if (!can(actor, 'projects.check')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, partiesOfDossier(dossier))
  if (aside) return aside
  if (!mayMove(move, dossier.state)) return refuse('wrong_state', { state: dossier.state })
  return null
}

/** A coordinator takes the dossier and becomes its case officer. */
export function decideCheck(actor: Actor, dossier: Dossier, audience: readonly Room[]): Result<null> {
  const refused = refuseCoordinator(actor, dossier, 'check')
  return refused ?? ok(null, [projectEvent(dossier.id, 'project.check_started', { officerId: actor.personId }, audience)])
}

type SentBack = { readonly round: number; readonly dueAt: Date }

/** The dossier goes back with points and a day to answer them by; three rounds at most. */
export function decideSendBack(
  actor: Actor,
  dossier: Dossier,
  back: { readonly points: number; readonly dueOn: string; readonly dueAt: Date; readonly now: Date },
  audience: readonly Room[],
): Result<SentBack> {
  const refused = refuseCoordinator(actor, dossier, 'send_back')
  if (refused) return refused
  if (dossier.round >= mostRounds) return refuse('rounds_used_up', { max: mostRounds })
  if (back.dueAt <= back.now) return refuse('due_in_past', { faults: [{ path: 'dueOn', code: 'due_in_past' }] })
  const payload = { round: dossier.round, points: back.points, dueOn: back.dueOn }
  return ok({ round: dossier.round, dueAt: back.dueAt }, [projectEvent(dossier.id, 'project.sent_back', payload, audience)])
}

/** More time for a revision: the due date only moves later. */
export function decideExtension(
  actor: Actor,
  dossier: Dossier,
  to: { readonly dueOn: string; readonly dueAt: Date; readonly now: Date },
  audience: readonly Room[],
): Result<null> {
  if (!can(actor, 'projects.check')) return refuse('not_permitted')
  const aside = refuseConflicted(actor, partiesOfDossier(dossier))
  if (aside) return aside
  if (dossier.state !== 'revision_requested') return refuse('wrong_state', { state: dossier.state })
  if (to.dueAt <= to.now || (dossier.dueAt && to.dueAt <= dossier.dueAt)) return refuse('due_in_past', { faults: [{ path: 'dueOn', code: 'due_in_past' }] })
  return ok(null, [projectEvent(dossier.id, 'project.due_extended', { dueOn: to.dueOn }, audience)])
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
export function decideRecommendation(actor: Actor, dossier: Dossier, language: string, audience: readonly Room[]): Result<null> {
  const refused = refuseCoordinator(actor, dossier, 'recommend')
  return refused ?? ok(null, [projectEvent(dossier.id, 'project.recommended', { language }, audience)])
}
