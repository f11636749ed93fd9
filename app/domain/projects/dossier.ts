import type { Party } from '../members/conflict.ts'
import type { FrozenContent, PartnerRole } from './content.ts'
import type { DossierState } from './states.ts'

export type PartnerState = 'invited' | 'consented' | 'declined'

export type Partner = {
  readonly forumId: string
  /** The forum's code. */
  readonly code: string
  readonly role: PartnerRole
  readonly state: PartnerState
  /** The version last consented to. */
  readonly consentedHash: string | null
}

/** The version last proposed to the partners. */
export type Candidate = { readonly n: number; readonly contentHash: string; readonly termsHash: string; readonly submitted: boolean }

export type Severity = 'must' | 'should' | 'may'
export const severities: readonly Severity[] = ['must', 'should', 'may']
export const pointSections = ['identification', 'summary', 'dates', 'partners', 'budget', 'other'] as const
export type PointSection = (typeof pointSections)[number]

export type Point = { readonly position: number; readonly severity: Severity; readonly answered: boolean }

/** A dossier as the rules see it: what is written now, and what was proposed. */
export type Dossier = {
  readonly id: string
  readonly number: string | null
  readonly state: DossierState
  readonly round: number
  readonly version: number
  readonly leadId: string
  readonly leadCode: string
  readonly content: FrozenContent
  /** Hashes of `content` as it stands. */
  readonly contentHash: string
  readonly termsHash: string
  readonly partners: readonly Partner[]
  readonly candidate: Candidate | null
  /** Points of the round now open. */
  readonly points: readonly Point[]
  readonly wasSubmitted: boolean
  readonly dueAt: Date | null
  readonly officerId: string | null
}

/** The version that consents are asked for: null when the text changed since it was proposed. */
export function standingCandidate(dossier: Pick<Dossier, 'candidate' | 'contentHash'>): Candidate | null {
  return dossier.candidate?.contentHash === dossier.contentHash ? dossier.candidate : null
}

export function hasConsented(partner: Partner, candidate: Candidate): boolean {
  return partner.state === 'consented' && partner.consentedHash === candidate.contentHash
}

/** Lead, co-applicants and associates, whatever they answered. */
export function partiesOfDossier({ leadId, leadCode, partners }: Pick<Dossier, 'leadId' | 'leadCode' | 'partners'>): readonly Party[] {
  return [{ id: leadId, code: leadCode }, ...partners.map(({ forumId, code }) => ({ id: forumId, code }))]
}

export function partyIds(dossier: { readonly leadId: string; readonly partners: readonly { readonly forumId: string }[] }): readonly string[] {
  return [dossier.leadId, ...dossier.partners.map((partner) => partner.forumId)]
}
