import { type Money, money } from '#app/domain/money.ts'
import type { PromiseAct } from '#app/domain/pool/contribution.ts'
import { type Figure, type Movement, sumOf } from '#app/domain/pool/figures.ts'
import { type Indicative, worthOf } from '#app/domain/pool/indicative.ts'
import type { ContributionRow } from './read-contributions.ts'

/** A contribution with its figures: promises in its own currency, cash in the base currency. */
export type ContributionLine = Omit<ContributionRow, 'awaiting' | 'rate'> & {
  readonly awaiting: { readonly act: PromiseAct; readonly amount: Money } | null
  readonly promised: Money
  readonly committed: Money
  readonly honoured: Money
  readonly base: { readonly [Name in 'received' | 'fees' | 'allocated' | 'available' | 'disbursed' | 'spent' | 'refunded']: Money } & {
    /** Committed and not arrived, at the indicative rate; null without one. */
    readonly expected: Money | null
  }
}

/** The line of a contribution, from all flows of its accounts. */
export function toContributionLine(
  { rate: _, awaiting, ...row }: ContributionRow,
  flows: readonly Movement[],
  worth: Indicative,
  base: string,
): ContributionLine {
  const own = (figure: Figure) => money(sumOf(flows, figure, row.currency), row.currency)
  const inBase = (figure: Figure) => money(sumOf(flows, figure, base), base)
  return {
    ...row,
    awaiting: awaiting && { act: awaiting.act, amount: money(awaiting.amount, row.currency) },
    promised: own('promised'),
    committed: own('committed'),
    honoured: own('honoured'),
    base: {
      received: inBase('received'),
      fees: inBase('fees'),
      allocated: inBase('allocated'),
      available: inBase('available'),
      disbursed: inBase('disbursed'),
      spent: inBase('spent'),
      refunded: inBase('refunded'),
      expected: worth.expected === null ? null : money(worth.expected, base),
    },
  }
}

/** What a contribution's promise is worth in the base currency. */
export function worthOfContribution({ currency, rate }: ContributionRow, flows: readonly Movement[], base: string): Indicative {
  return worthOf(
    {
      currency,
      rate,
      promised: sumOf(flows, 'promised', currency),
      committed: sumOf(flows, 'committed', currency),
      honoured: sumOf(flows, 'honoured', currency),
      receivedInBase: sumOf(flows, 'received', base),
    },
    base,
  )
}
