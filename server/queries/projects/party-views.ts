import { type Dossier, hasConsented, type Partner, type PointSection, pointSections, standingCandidate } from '#app/domain/projects/dossier.ts'
import type { Source } from '../threads/sources.ts'
import type { DossierRow } from './load-dossier.ts'
import { type ForumRef, toForumRef } from './refs.ts'

/** Where a partner stands with the version now proposed. */
export type Standing = 'not_asked' | 'asked' | 'consented' | 'outdated' | 'declined'

export type PartnerView = {
  readonly forum: ForumRef
  readonly role: 'co_applicant' | 'associate'
  readonly standing: Standing
  readonly consentedBy: string | null
  readonly consentedAt: string | null
  readonly declineReason: string | null
}

export function toPartnerViews(row: DossierRow, dossier: Dossier, names: ReadonlyMap<string, string>): readonly PartnerView[] {
  return row.partners.flatMap((partner) => {
    const known = dossier.partners.find(({ forumId }) => forumId === partner.forumId)
    if (!known) return []
    return {
      forum: toForumRef(partner.forum),
      role: known.role,
      standing: standingOf(dossier, known),
      consentedBy: partner.consentedById ? (names.get(partner.consentedById) ?? null) : null,
      consentedAt: partner.consentedAt?.toISOString() ?? null,
      declineReason: partner.declineReason,
    }
  })
}

function standingOf(dossier: Dossier, partner: Partner): Standing {
  const candidate = standingCandidate(dossier)
  if (candidate && hasConsented(partner, candidate)) return 'consented'
  if (candidate && partner.state === 'declined') return 'declined'
  if (partner.consentedHash !== null) return 'outdated'
  return candidate ? 'asked' : 'not_asked'
}

export type PointView = {
  readonly round: number
  readonly position: number
  readonly section: PointSection
  readonly severity: 'must' | 'should' | 'may'
  readonly text: string
  readonly lang: 'fr' | 'en'
  readonly answer: string | null
  readonly answeredBy: string | null
  readonly answeredAt: string | null
  /** Of the round that is being revised now. */
  readonly open: boolean
  /** The message that it was made of, for whoever reads that. */
  readonly source: Source | null
}

/** The secretariat reads answers with the next submission; until then they belong to the parties. */
export function toPointViews(
  row: DossierRow,
  dossier: Dossier,
  party: boolean,
  { names, sources }: { readonly names: ReadonlyMap<string, string>; readonly sources: ReadonlyMap<string, Source> },
): readonly PointView[] {
  return row.points.map((point) => {
    const open = dossier.state === 'revision_requested' && point.round === row.round
    const told = party || !open
    return {
      round: point.round,
      position: point.position,
      section: pointSections.find((section) => section === point.section) ?? 'other',
      severity: point.severity === 'must' || point.severity === 'should' ? point.severity : 'may',
      text: point.text,
      lang: point.lang === 'en' ? 'en' : 'fr',
      answer: told ? point.answer : null,
      answeredBy: told && point.answeredById ? (names.get(point.answeredById) ?? null) : null,
      answeredAt: told ? (point.answeredAt?.toISOString() ?? null) : null,
      open,
      source: (point.messageId && sources.get(point.messageId)) || null,
    }
  })
}
