import type { Room } from '../events.ts'
import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { decideDrafting } from './decide-drafting.ts'
import { type Dossier, hasConsented, type Partner, standingCandidate } from './dossier.ts'
import { type Missing, missingFromText } from './missing.ts'
import { projectEvent } from './project-event.ts'
import { isEditable } from './states.ts'

type Proposed = { readonly n: number }

/**
 * The lead freezes what is written and asks its partners for consent to exactly that (rulings.md 8). Refused
 * while the text lacks something, so that no consent is spent on half a proposal.
 */
export function decideVersion(actor: Actor, dossier: Dossier, audience: readonly Room[]): Result<Proposed> {
  const allowed = decideDrafting(actor, dossier)
  if (!allowed.ok) return allowed
  const missing = missingFromText(dossier).filter((gap) => gap.code !== 'point_unanswered')
  if (missing.length > 0) return refuseIncomplete(missing)
  const candidate = standingCandidate(dossier)
  if (candidate) return refuse('version_unchanged', { n: candidate.n })
  const n = (dossier.candidate?.n ?? 0) + 1
  const { contentHash, termsHash } = dossier
  return ok({ n }, [projectEvent(dossier.id, 'project.version_proposed', { n, contentHash, termsHash }, audience)])
}

/** All that is missing at once: codes with the forum or number they concern, and faults for the fields. */
export function refuseIncomplete(missing: readonly Missing[]) {
  return refuse('dossier_incomplete', {
    count: missing.length,
    missing: missing.map(({ code, forum, n }) => [code, forum ?? n].filter((part) => part !== undefined).join(':')),
    faults: missing.map(({ code, path }) => ({ path, code: `missing_${code}` })),
  })
}

export type ConsentAnswer = {
  readonly contentHash: string
  readonly answer: 'consent' | 'decline'
  readonly reason: string | null
  readonly seenDifference: boolean
  /** Terms of the version this partner consented to before, if any. */
  readonly earlierTermsHash: string | null
}

type Answered = { readonly n: number; readonly state: 'consented' | 'declined'; readonly carriedOver: boolean }

/**
 * A partner's administrator answers the version that stands. A consent given to an earlier version carries
 * over on unchanged terms, and only when the difference was seen (rulings.md 8).
 */
export function decideConsent(actor: Actor, dossier: Dossier, given: ConsentAnswer, audience: readonly Room[]): Result<Answered> {
  const partner = dossier.partners.find(({ forumId }) => forumId === actor.body.id)
  if (!partner || !can(actor, 'projects.consent', [partner.forumId])) return refuse('not_permitted')
  if (!isEditable(dossier.state)) return refuse('wrong_state', { state: dossier.state })
  const candidate = standingCandidate(dossier)
  if (!candidate || candidate.contentHash !== given.contentHash) return refuse('version_not_current')
  if (given.answer === 'decline') return decline(dossier, partner, candidate.n, given.reason, audience)
  if (hasConsented(partner, candidate)) return refuse('already_consented')
  if (given.earlierTermsHash !== null && !given.seenDifference) return refuse('difference_not_seen')
  const carriedOver = given.earlierTermsHash === candidate.termsHash
  const payload = { forumId: partner.forumId, n: candidate.n, contentHash: candidate.contentHash, carriedOver }
  return ok({ n: candidate.n, state: 'consented', carriedOver }, [projectEvent(dossier.id, 'project.consented', payload, audience)])
}

function decline(dossier: Dossier, partner: Partner, n: number, reason: string | null, audience: readonly Room[]): Result<Answered> {
  if (!reason) return refuse('reason_required', { faults: [{ path: 'reason', code: 'required' }] })
  return ok({ n, state: 'declined', carriedOver: false }, [projectEvent(dossier.id, 'project.declined', { forumId: partner.forumId, n }, audience)])
}
