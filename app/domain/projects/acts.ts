import type { Actor } from '../members/actor.ts'
import { conflictsOf } from '../members/conflict.ts'
import { can } from '../members/permissions.ts'
import type { Refusal } from '../result.ts'
import { decideCheck, decideExtension, decideRecommendation, decideSendBack, mostRounds } from './decide-check.ts'
import { decideConsent, decideVersion } from './decide-consent.ts'
import { decideDrafting } from './decide-drafting.ts'
import { decideSubmission, decideWithdrawal } from './decide-submission.ts'
import { type Dossier, hasConsented, partiesOfDossier, standingCandidate } from './dossier.ts'
import { mayMove } from './states.ts'

/** What a person can do on a dossier; each is a page of its own (rulings.md 23). */
export const dossierActs = [
  'edit',
  'partners',
  'propose_version',
  'consent',
  'submit',
  'answer_points',
  'check',
  'send_back',
  'extend',
  'recommend',
  'record_decision',
  'confirm_decision',
  'withdraw',
] as const
export type DossierAct = (typeof dossierActs)[number]

/** An act that the actor's role allows on this dossier, and why it is not possible now, if it is not. */
export type ActNow = { readonly act: DossierAct; readonly refusal: Refusal | null }

type Circumstances = {
  readonly now: Date
  readonly timeZone: string
  /** Who recorded the decision that waits for its confirmation. */
  readonly recordedById: string | null
}

/**
 * What the actor may do now, by the very rules that the commands apply. Acts that the state rules out for
 * everybody are left out; what only something missing prevents is listed with its refusal. A coordinator who
 * stands aside has none (domain.md §2.4).
 */
export function actsOn(actor: Actor, dossier: Dossier, around: Circumstances): readonly ActNow[] {
  const acts = actor.role === 'coordinator' ? coordinatorActs(actor, dossier, around) : forumActs(actor, dossier, around)
  return acts.filter(({ refusal }) => refusal === null || !hidden.has(refusal.code))
}

/** Codes of the parties for whose sake a coordinator has no part in this dossier; empty for everybody else. */
export function standsAsideFor(actor: Actor, dossier: Dossier): readonly string[] {
  return actor.role === 'coordinator' ? conflictsOf(actor, partiesOfDossier(dossier)) : []
}

const hidden = new Set(['not_permitted', 'conflicted', 'wrong_state', 'outcome_not_possible', 'version_unchanged', 'already_consented', 'version_not_current'])

function forumActs(actor: Actor, dossier: Dossier, { now, timeZone }: Circumstances): readonly ActNow[] {
  const drafting = refusalOf(decideDrafting(actor, dossier))
  const answering = dossier.state === 'revision_requested' && dossier.points.length > 0 ? drafting : notNow
  return [
    { act: 'answer_points', refusal: answering },
    { act: 'edit', refusal: drafting },
    { act: 'partners', refusal: drafting },
    { act: 'propose_version', refusal: refusalOf(decideVersion(actor, dossier, [])) },
    { act: 'consent', refusal: consentNow(actor, dossier) },
    { act: 'submit', refusal: refusalOf(decideSubmission(actor, dossier, { now, timeZone })) },
    { act: 'withdraw', refusal: refusalOf(decideWithdrawal(actor, dossier, [])) },
  ]
}

function consentNow(actor: Actor, dossier: Dossier): Refusal | null {
  const candidate = standingCandidate(dossier)
  const partner = dossier.partners.find(({ forumId }) => forumId === actor.body.id)
  if (!candidate || (partner && hasConsented(partner, candidate))) return notNow
  const given = { contentHash: candidate.contentHash, answer: 'consent', reason: null, seenDifference: true, earlierTermsHash: null } as const
  return refusalOf(decideConsent(actor, dossier, given, []))
}

function coordinatorActs(actor: Actor, dossier: Dossier, { now, recordedById }: Circumstances): readonly ActNow[] {
  const later = new Date(Math.max(now.getTime(), dossier.dueAt?.getTime() ?? 0) + 86_400_000)
  const due = { dueOn: '', dueAt: later, now }
  const rounds = dossier.round >= mostRounds ? ({ code: 'rounds_used_up', params: { max: mostRounds } } as const) : null
  return [
    { act: 'check', refusal: refusalOf(decideCheck(actor, dossier, [])) },
    { act: 'recommend', refusal: refusalOf(decideRecommendation(actor, dossier, 'fr', [])) },
    { act: 'send_back', refusal: refusalOf(decideSendBack(actor, dossier, { ...due, points: 1 }, [])) ?? rounds },
    { act: 'extend', refusal: refusalOf(decideExtension(actor, dossier, due, [])) },
    ...decisionActs(actor, dossier, recordedById),
  ]
}

function decisionActs(actor: Actor, dossier: Dossier, recordedById: string | null): readonly ActNow[] {
  if (!can(actor, 'decisions.record') || !mayMove('decision', dossier.state)) return []
  if (standsAsideFor(actor, dossier).length > 0) return []
  if (recordedById === null) return [{ act: 'record_decision', refusal: null }]
  const self: Refusal | null = recordedById === actor.personId ? { code: 'second_person_needed' } : null
  return [{ act: 'confirm_decision', refusal: self }]
}

const notNow: Refusal = { code: 'wrong_state' }

function refusalOf(result: { readonly ok: boolean; readonly refusal?: Refusal }): Refusal | null {
  return result.ok ? null : (result.refusal ?? notNow)
}
