import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { type Money, money } from '../money.ts'
import type { DossierState } from '../projects/states.ts'
import { type Figure, type Flow, isInBase, sumOf } from './figures.ts'
import { groupBy } from './group-by.ts'
import { type Indicative, worthOf } from './indicative.ts'
import type { KindLine } from './kind-statement.ts'
import type { Rate } from './rate.ts'

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

/** A rate and where it was read. */
export type SourcedRate = Rate & { readonly source: string }

/** What a promise was worth in the base currency at the end of the period: an indication; null where no rate is known. */
export type IndicativeValue = { readonly [Name in keyof Indicative]: Money | null } & { readonly rate: SourcedRate | null }

/** What a statement says of one contribution. */
export type StatementPart = StatementFigures & {
  readonly code: string
  readonly currency: string
  /** Null where the promise is in the base currency. */
  readonly indicative: IndicativeValue | null
}

/** A dossier to which the money, or what was lent, went. */
export type StatementResult = {
  /** Null for a reader who opens no dossiers: a donor is told number and title alone. */
  readonly projectId: string | null
  readonly number: string
  readonly titleFr: string
  readonly titleEn: string
  readonly state: DossierState
}

/** What a statement says besides its number, its signature and the contributor's names. */
export type StatementContent = {
  readonly base: string
  /** First and last day. */
  readonly from: string
  readonly to: string
  /** By code; several where it speaks of all that a contributor gave. */
  readonly parts: readonly StatementPart[]
  readonly kind: readonly KindLine[]
  readonly results: readonly StatementResult[]
}

/** What a signature stands for: ids, days and figures. Names and titles are not in it, so that they may be forgotten or corrected. */
export function signedPart({ kind, results, ...figures }: StatementContent): object {
  return { ...figures, kind: kind.map(({ title: _, ...line }) => line), results: results.map(({ projectId, number, state }) => ({ projectId, number, state })) }
}

/** The statement as this actor reads it: only who reads dossiers learns where they are. */
export function asReadBy(actor: Actor, content: StatementContent): StatementContent {
  if (can(actor, 'projects.read')) return content
  return { ...content, results: content.results.map((result) => ({ ...result, projectId: null })) }
}

export type StatementFigures = { readonly lines: readonly StatementLine[]; readonly dossiers: readonly StatementDossier[] }

const told: readonly Figure[] = ['promised', 'committed', 'honoured', 'received', 'fees', 'allocated', 'disbursed', 'spent', 'refunded', 'available']

type Currencies = { readonly currency: string; readonly base: string }

/** The indicative value of a promise at the end of the period (domain.md §3.4). */
export function indicativeValue({ lines }: StatementFigures, rate: SourcedRate | null, { currency, base }: Currencies): IndicativeValue | null {
  if (currency === base) return null
  const closing = (figure: Figure) => BigInt(lines.find((line) => line.figure === figure)?.closing.amount ?? '0')
  const valued = { promised: closing('promised'), committed: closing('committed'), honoured: closing('honoured'), receivedInBase: closing('received') }
  const { promised, committed, expected } = worthOf({ currency, ...valued, rate }, base)
  const inBase = (amount: bigint | null) => (amount === null ? null : money(amount, base))
  return { rate, promised: inBase(promised), committed: inBase(committed), expected: inBase(expected) }
}

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
