import type { BudgetLine } from './content.ts'

/** Indirect costs are at most 7 % of direct costs (domain.md §2.3). */
export const indirectCeilingPercent = 7n

export type BudgetTotals = {
  /** Cash lines. */
  readonly direct: bigint
  readonly indirect: bigint
  /** Direct and indirect: cash only. */
  readonly total: bigint
  /** Declared value in kind, never added to cash (domain.md §3.2). */
  readonly inKind: bigint
}

/** Sums in minor units of the dossier's currency. */
export function budgetTotals(budget: { readonly lines: readonly Pick<BudgetLine, 'amount' | 'source'>[]; readonly indirect: string }): BudgetTotals {
  const sum = (lines: readonly Pick<BudgetLine, 'amount'>[]) => lines.reduce((total, line) => total + BigInt(line.amount), 0n)
  const direct = sum(budget.lines.filter((line) => line.source !== 'in_kind'))
  const inKind = sum(budget.lines.filter((line) => line.source === 'in_kind'))
  const indirect = BigInt(budget.indirect)
  return { direct, indirect, total: direct + indirect, inKind }
}

export function indirectIsTooHigh({ direct, indirect }: Pick<BudgetTotals, 'direct' | 'indirect'>): boolean {
  return indirect * 100n > direct * indirectCeilingPercent
}
