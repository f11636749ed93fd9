import { type Money, money } from '../money.ts'
import { type Figure, type Flow, isInBase, sumOf } from './figures.ts'
import { groupBy } from './group-by.ts'

/** What moved before the period or in it. */
export type PeriodFlow = Flow & { readonly before: boolean; readonly projectNumber: string | null }

/** A figure at the beginning of the period, what moved in it, and at its end. */
export type StatementLine = { readonly figure: Figure; readonly opening: Money; readonly moved: Money; readonly closing: Money }

/** A dossier that the contribution pays for, in the base currency: set aside in the period, and all sums at its end. */
export type StatementDossier = {
  readonly number: string
  readonly moved: Money
  readonly allocated: Money
  readonly disbursed: Money
  readonly spent: Money
  readonly refunded: Money
}

export type StatementFigures = { readonly lines: readonly StatementLine[]; readonly dossiers: readonly StatementDossier[] }

const told: readonly Figure[] = ['promised', 'committed', 'honoured', 'received', 'fees', 'allocated', 'disbursed', 'spent', 'refunded', 'available']

type Currencies = { readonly currency: string; readonly base: string }

/**
 * The figures of a statement to a contributor (domain.md §3.5): promises in the contribution's currency, money that
 * arrived in the base currency. They depend on the flows alone.
 */
export function drawStatement(flows: readonly PeriodFlow[], { currency, base }: Currencies): StatementFigures {
  const earlier = flows.filter((flow) => flow.before)
  const lines = told.map((figure): StatementLine => {
    const unit = isInBase(figure) ? base : currency
    const [opening, closing] = [sumOf(earlier, figure, unit), sumOf(flows, figure, unit)]
    return { figure, opening: money(opening, unit), moved: money(closing - opening, unit), closing: money(closing, unit) }
  })
  const byNumber = groupBy(
    flows.filter((flow) => flow.projectId !== null),
    (flow) => flow.projectNumber ?? '',
  )
  const dossiers = [...byNumber].map(([number, own]): StatementDossier => {
    const of = (figure: Figure) => money(sumOf(own, figure, base), base)
    const before = sumOf(
      own.filter((flow) => flow.before),
      'allocated',
      base,
    )
    return {
      number,
      moved: money(sumOf(own, 'allocated', base) - before, base),
      allocated: of('allocated'),
      disbursed: of('disbursed'),
      spent: of('spent'),
      refunded: of('refunded'),
    }
  })
  return { lines, dossiers: dossiers.sort((a, b) => (a.number < b.number ? -1 : 1)) }
}
