import { formatAmount } from '#app/domain/money.ts'
import type { Database } from '#server/db/client.ts'
import { readLastPosition, readStatement } from '#server/queries/pool/read-statement.ts'

/** A statement as a text table, in major units of the currency of each line. */
export async function statementTable(db: Database, code: string, period: { readonly from: string; readonly to: string }): Promise<string> {
  const { id: contributionId } = await db.prisma.contribution.findUniqueOrThrow({ where: { code } })
  const position = await readLastPosition(db.prisma, contributionId)
  const { lines, dossiers } = await readStatement(db.prisma, { contributionId, ...period, position })
  const say = (...cells: readonly string[]) => cells.map((cell, place) => (place === 0 ? cell.padEnd(12) : cell.padStart(14))).join('')
  return [
    '',
    say('', 'opening', 'in the period', 'closing'),
    ...lines.map(({ figure, opening, moved, closing }) =>
      say(`${figure} ${opening.currency}`, ...[opening, moved, closing].map((sum) => formatAmount(sum, 'en'))),
    ),
    ...dossiers.map((row) =>
      say(row.number, ...[row.moved, row.allocated, row.disbursed, row.spent, row.refunded].map((sum) => formatAmount(sum, 'en'))),
    ),
    '',
  ].join('\n')
}

export const expectedOfC02 = ''
export const expectedOfC05 = ''
