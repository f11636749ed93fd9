import { budgetTotals, indirectIsTooHigh } from './budget.ts'
import type { FrozenContent } from './content.ts'
import { type Dossier, hasConsented, standingCandidate } from './dossier.ts'
import { addMonths } from './months.ts'

/** The longest a project runs (domain.md §2.3). */
export const longestMonths = 36

export const missingCodes = [
  'title_fr',
  'title_en',
  'area',
  'summary',
  'countries',
  'starts_on',
  'ends_on',
  'dates_reversed',
  'too_long',
  'budget_lines',
  'line_amount',
  'indirect_too_high',
  'pool_request',
  'pool_request_above_total',
  'co_applicant',
  'point_unanswered',
  'version',
  'consent',
  'declined',
] as const
export type MissingCode = (typeof missingCodes)[number]

/** One thing still to do before the dossier can be submitted; `path` is the field or part it concerns. */
export type Missing = { readonly code: MissingCode; readonly path: string; readonly forum?: string; readonly n?: number }

/** What the text itself lacks, whoever consented (domain.md §2.2, §2.3). */
export function missingFromText(dossier: Pick<Dossier, 'content' | 'partners' | 'points' | 'state'>): readonly Missing[] {
  const { content } = dossier
  const found: Missing[] = []
  const lack = (code: MissingCode, path: string) => void found.push({ code, path })
  if (!content.titleFr) lack('title_fr', 'titleFr')
  if (!content.titleEn) lack('title_en', 'titleEn')
  if (!content.area) lack('area', 'area')
  if (!(content.language === 'fr' ? content.summaryFr : content.summaryEn)) lack('summary', content.language === 'fr' ? 'summaryFr' : 'summaryEn')
  if (content.countries.length === 0) lack('countries', 'countries')
  found.push(...missingFromDates(content), ...missingFromBudget(content))
  if (!dossier.partners.some((partner) => partner.role === 'co_applicant')) lack('co_applicant', 'partners')
  if (dossier.state === 'revision_requested') {
    const open = dossier.points.filter((point) => point.severity === 'must' && !point.answered)
    found.push(...open.map(({ position }): Missing => ({ code: 'point_unanswered', path: `points.${position}`, n: position })))
  }
  return found
}

function missingFromDates({ startsOn, endsOn }: FrozenContent): readonly Missing[] {
  const found: Missing[] = []
  if (!startsOn) found.push({ code: 'starts_on', path: 'startsOn' })
  if (!endsOn) found.push({ code: 'ends_on', path: 'endsOn' })
  if (!startsOn || !endsOn) return found
  if (endsOn <= startsOn) return [{ code: 'dates_reversed', path: 'endsOn' }]
  if (endsOn >= addMonths(startsOn, longestMonths)) return [{ code: 'too_long', path: 'endsOn' }]
  return []
}

function missingFromBudget(content: FrozenContent): readonly Missing[] {
  const totals = budgetTotals(content)
  const asked = BigInt(content.poolRequest)
  const found: Missing[] = []
  if (totals.direct === 0n) found.push({ code: 'budget_lines', path: 'lines' })
  content.lines.forEach((line, at) => {
    if (line.amount === '0') found.push({ code: 'line_amount', path: `lines.${at}.amount`, n: at + 1 })
  })
  if (indirectIsTooHigh(totals)) found.push({ code: 'indirect_too_high', path: 'indirect' })
  if (asked === 0n) found.push({ code: 'pool_request', path: 'poolRequest' })
  if (asked > totals.total) found.push({ code: 'pool_request_above_total', path: 'poolRequest' })
  return found
}

/**
 * Everything that still stands between the dossier and its submission: what the text lacks, then the version
 * to propose, then the consents to it. Empty when the lead's administrator can submit.
 */
export function missingForSubmission(dossier: Dossier): readonly Missing[] {
  const text = missingFromText(dossier)
  const candidate = standingCandidate(dossier)
  if (!candidate) return [...text, { code: 'version', path: 'version' }]
  const waiting = dossier.partners.filter((partner) => !hasConsented(partner, candidate))
  return [
    ...text,
    ...waiting.map((partner): Missing => ({ code: partner.state === 'declined' ? 'declined' : 'consent', path: 'partners', forum: partner.code })),
  ]
}
