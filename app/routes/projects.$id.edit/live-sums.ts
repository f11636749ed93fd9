import { formatMoney, isCurrency } from '#app/domain/money.ts'
import { budgetTotals, indirectCeilingPercent } from '#app/domain/projects/budget.ts'
import { lineSources } from '#app/domain/projects/content.ts'
import { readTyped, type Typed } from '#app/domain/projects/typed-proposal.ts'

/** The sums of what is typed, as money to read; what cannot be read yet counts as nothing. */
export function liveSums(typed: Typed, rows: readonly number[], currency: string, locale: 'fr' | 'en') {
  const shown = Object.fromEntries(
    Object.entries(typed).filter(([name]) => rows.some((row) => name.startsWith(`lines[${row}].`)) || !name.startsWith('lines[')),
  )
  const { input } = readTyped({ ...shown, linesShown: '1' }, { currency, locale })
  const lines = (Array.isArray(input.lines) ? input.lines : []).map(({ amount, source }: { readonly amount: unknown; readonly source: string }) => ({
    amount: digits(amount),
    source: lineSources.find((known) => known === source) ?? ('pool' as const),
  }))
  const { direct, total } = budgetTotals({ lines, indirect: digits(input.indirect) })
  const read = (amount: bigint) => (isCurrency(currency) ? formatMoney({ amount: amount.toString(), currency }, locale) : amount.toString())
  return { direct: read(direct), total: read(total), mostIndirect: read((direct * indirectCeilingPercent) / 100n) }
}

function digits(value: unknown): string {
  return typeof value === 'string' && /^\d{1,18}$/.test(value) ? value : '0'
}
