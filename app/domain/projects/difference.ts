import { budgetTotals } from './budget.ts'
import { budgetCategories, changedFields, type FrozenContent, type Proposal } from './content.ts'

/** One figure of the budget before and after, in minor units. */
export type FigureChange = { readonly before: string; readonly after: string }

export type Difference = {
  /** Fields of text, dates and countries that differ; the budget stands apart. */
  readonly fields: readonly { readonly field: keyof Proposal; readonly before: string; readonly after: string }[]
  readonly joined: readonly string[]
  readonly left: readonly string[]
  readonly roles: readonly { readonly forumId: string; readonly before: string; readonly after: string }[]
  /** Cash by UNDG category, always all seven; null when no figure of the budget differs. */
  readonly budget: {
    readonly categories: readonly (FigureChange & { readonly category: number })[]
    readonly direct: FigureChange
    readonly indirect: FigureChange
    readonly total: FigureChange
    readonly inKind: FigureChange
    readonly poolRequest: FigureChange
  } | null
  /** Lines were added, removed or reworded. */
  readonly linesChanged: boolean
}

const apart: readonly (keyof Proposal)[] = ['lines', 'indirect', 'poolRequest']

/** What a reader of `before` must know of `after` (rulings.md 8). */
export function differenceBetween(before: FrozenContent, after: FrozenContent): Difference {
  const changed = changedFields(before, after)
  const roleIn = (content: FrozenContent, forumId: string) => content.partners.find((partner) => partner.forumId === forumId)?.role
  const ids = (content: FrozenContent) => content.partners.map(({ forumId }) => forumId)
  return {
    fields: changed.filter((field) => !apart.includes(field)).map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) })),
    joined: ids(after).filter((id) => !ids(before).includes(id)),
    left: ids(before).filter((id) => !ids(after).includes(id)),
    roles: ids(after).flatMap((forumId) => {
      const [was, is] = [roleIn(before, forumId), roleIn(after, forumId)]
      return was && is && was !== is ? [{ forumId, before: was, after: is }] : []
    }),
    budget: changed.some((field) => apart.includes(field)) ? budgetDifference(before, after) : null,
    linesChanged: changed.includes('lines'),
  }
}

/** Whether nothing differs at all. */
export function isSame({ fields, joined, left, roles, budget }: Difference): boolean {
  return fields.length === 0 && joined.length === 0 && left.length === 0 && roles.length === 0 && budget === null
}

function budgetDifference(before: FrozenContent, after: FrozenContent): NonNullable<Difference['budget']> {
  const [was, is] = [budgetTotals(before), budgetTotals(after)]
  const figure = (name: keyof typeof was): FigureChange => ({ before: was[name].toString(), after: is[name].toString() })
  return {
    categories: budgetCategories.map((category) => ({ category, before: cashIn(before, category), after: cashIn(after, category) })),
    direct: figure('direct'),
    indirect: figure('indirect'),
    total: figure('total'),
    inKind: figure('inKind'),
    poolRequest: { before: before.poolRequest, after: after.poolRequest },
  }
}

function cashIn(content: FrozenContent, category: number): string {
  return budgetTotals({ lines: content.lines.filter((line) => line.category === category), indirect: '0' }).direct.toString()
}

function asText(value: Proposal[keyof Proposal]): string {
  if (value === null) return ''
  return typeof value === 'string' ? value : value.map((item) => (typeof item === 'string' ? item : item.description)).join(', ')
}
