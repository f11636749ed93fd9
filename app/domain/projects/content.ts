import { canonicalJson } from '../canonical.ts'

export const areas = ['prevention', 'peacebuilding', 'reconstruction'] as const
export type Area = (typeof areas)[number]

export const partnerRoles = ['co_applicant', 'associate'] as const
export type PartnerRole = (typeof partnerRoles)[number]

/** UNDG harmonised budget categories (domain.md §2.1). */
export const budgetCategories = [1, 2, 3, 4, 5, 6, 7] as const

/** pool: in cash, asked of the pool or found elsewhere · own_cash: in cash by a partner · in_kind: never added to cash. */
export const lineSources = ['pool', 'own_cash', 'in_kind'] as const
export type LineSource = (typeof lineSources)[number]

export type BudgetLine = {
  readonly category: number
  readonly description: string
  readonly forumId: string | null
  /** Minor units of the dossier's currency. */
  readonly amount: string
  readonly source: LineSource
}

/** What the lead writes. */
export type Proposal = {
  readonly titleFr: string
  readonly titleEn: string
  readonly area: Area | null
  readonly summaryFr: string
  readonly summaryEn: string
  readonly countries: readonly string[]
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly language: 'fr' | 'en'
  readonly indirect: string
  readonly poolRequest: string
  readonly lines: readonly BudgetLine[]
}

/** What a version freezes and what its hash is taken over; `schema` tells later readers its shape. */
export type FrozenContent = Proposal & {
  readonly schema: 1
  readonly currency: string
  readonly leadId: string
  readonly partners: readonly { readonly forumId: string; readonly role: PartnerRole }[]
}

type Draft = Proposal & Pick<FrozenContent, 'currency' | 'leadId' | 'partners'>

/** The content to freeze: order and blanks that mean nothing do not change its hash. */
export function freeze(draft: Draft): FrozenContent {
  return {
    schema: 1,
    titleFr: draft.titleFr.trim(),
    titleEn: draft.titleEn.trim(),
    area: draft.area,
    summaryFr: draft.summaryFr.trim(),
    summaryEn: draft.summaryEn.trim(),
    countries: [...draft.countries].sort(),
    startsOn: draft.startsOn,
    endsOn: draft.endsOn,
    language: draft.language,
    currency: draft.currency,
    indirect: draft.indirect,
    poolRequest: draft.poolRequest,
    lines: draft.lines.map(({ category, description, forumId, amount, source }) => ({ category, description, forumId, amount, source })),
    leadId: draft.leadId,
    partners: draft.partners.map(({ forumId, role }) => ({ forumId, role })).sort((a, b) => (a.forumId < b.forumId ? -1 : 1)),
  }
}

/** What a partner binds itself to: partners, roles, budget and the sum asked of the pool (rulings.md 8). */
export function termsOf({ leadId, partners, currency, lines, indirect, poolRequest }: FrozenContent) {
  return { leadId, partners, currency, lines, indirect, poolRequest }
}

/** The fields in which two proposals differ, in the order of the form. A stored version may hold its keys in another order. */
export function changedFields(before: Proposal, after: Proposal): readonly (keyof Proposal)[] {
  return proposalFields.filter((field) => canonicalJson(before[field]) !== canonicalJson(after[field]))
}

export const proposalFields = [
  'titleFr',
  'titleEn',
  'area',
  'language',
  'summaryFr',
  'summaryEn',
  'countries',
  'startsOn',
  'endsOn',
  'lines',
  'indirect',
  'poolRequest',
] as const satisfies readonly (keyof Proposal)[]
