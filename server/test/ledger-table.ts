import type { Actor } from '#app/domain/members/actor.ts'
import { formatAmount } from '#app/domain/money.ts'
import { accepted, type Harness } from './harness.ts'

/** The ledger as a text table, oldest entry first: what a story's snapshot shows. Amounts in major units. */
export async function ledgerTable({ ask }: Pick<Harness, 'ask'>, reader: Actor): Promise<string> {
  const { entries } = accepted(await ask('pool.ledger', reader, {}))
  const side = (kind: string, project: string | null, forum: string | null) =>
    [kind, ['allocated', 'advance', 'spent'].includes(kind) ? project : null, forum].filter(Boolean).join(' ')
  const lines = [...entries].reverse().map((entry) => {
    const number = entry.project?.number ?? null
    return [
      entry.effectiveOn,
      entry.reason,
      entry.contribution.code,
      side(entry.from.kind, number, entry.from.forumCode),
      side(entry.to.kind, number, entry.to.forumCode),
      `${formatAmount(entry.amount, 'en')} ${entry.amount.currency}`,
      entry.decisionNumber ?? '',
    ]
  })
  return table([['day', 'reason', 'of', 'from', 'to', 'amount', 'decision'], ...lines], [5])
}

/** Columns padded to their widest cell; those at `right` aligned to the right. */
export function table(rows: readonly (readonly string[])[], right: readonly number[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? []
  return rows
    .map((row) =>
      row
        .map((cell, column) => (right.includes(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
