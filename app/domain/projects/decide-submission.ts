import type { Room } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { dayIn, graceEnd } from './deadline.ts'
import { refuseIncomplete } from './decide-consent.ts'
import { type Dossier, standingCandidate } from './dossier.ts'
import { missingForSubmission } from './missing.ts'
import { projectEvent } from './project-event.ts'
import { mayMove } from './states.ts'

export type Submission = { readonly n: number; readonly round: number }

/**
 * The lead's administrator submits the version that all partners consented to; nothing changes by it
 * (rulings.md 8). Refused with everything that is missing, and after the grace of a revision's due date.
 */
export function decideSubmission(actor: Actor, dossier: Dossier, at: { readonly now: Date; readonly timeZone: string }): Result<Submission> {
  if (!can(actor, 'projects.submit', [dossier.leadId])) return refuse('not_permitted')
  if (!mayMove('submit', dossier.state)) return refuse('wrong_state', { state: dossier.state })
  if (dossier.state === 'revision_requested' && dossier.dueAt && at.now >= graceEnd(dossier.dueAt)) {
    return refuse('revision_overdue', { due: dayIn(dossier.dueAt, at.timeZone) })
  }
  const missing = missingForSubmission(dossier)
  if (missing.length > 0) return refuseIncomplete(missing)
  const candidate = standingCandidate(dossier)
  if (!candidate) return refuse('version_not_current')
  return ok({ n: candidate.n, round: dossier.round + 1 })
}

/** Said once the number is known. */
export function submitted(dossier: Dossier, { n, round }: Submission, number: string, audience: readonly Room[]) {
  return projectEvent(dossier.id, 'project.submitted', { number, n, round }, audience)
}

/**
 * The number after the highest given so far: `<prefix>-<yy>-<nnn>`, counted within the year of the first
 * submission and never with a gap (domain.md §2.2).
 */
export function nextProjectNumber(prefix: string, year: number, highest: number): string {
  return `${projectNumberStem(prefix, year)}${String(highest + 1).padStart(3, '0')}`
}

export function projectNumberStem(prefix: string, year: number): string {
  return `${prefix}-${String(year % 100).padStart(2, '0')}-`
}

/** The lead's administrator takes the dossier back, at any time before it is decided. */
export function decideWithdrawal(actor: Actor, dossier: Dossier, audience: readonly Room[]): Result<null> {
  if (!can(actor, 'projects.submit', [dossier.leadId])) return refuse('not_permitted')
  if (!mayMove('withdraw', dossier.state)) return refuse('wrong_state', { state: dossier.state })
  return ok(null, [projectEvent(dossier.id, 'project.withdrawn', { from: dossier.state }, audience)])
}
