import { formatAmount } from '#app/domain/money.ts'
import type { Database } from '#server/db/client.ts'
import { readLastPosition, readStatement } from '#server/queries/pool/read-statement.ts'

/** A statement as a text table, in major units of the currency of each line. */
export async function statementTable(db: Database, code: string, period: { readonly from: string; readonly to: string }): Promise<string> {
  const { id: contributionId } = await db.prisma.contribution.findUniqueOrThrow({ where: { code } })
  const position = await readLastPosition(db.prisma, contributionId)
  const { lines, dossiers } = await readStatement(db.prisma, { contributionId, ...period, position })
  const say = (...cells: readonly string[]) => cells.map((cell, place) => (place === 0 ? cell.padEnd(14) : cell.padStart(14))).join('')
  return [
    '',
    say('', 'opening', 'in the period', 'closing'),
    ...lines.map(({ figure, opening, moved, closing }) =>
      say(`${figure} ${opening.currency}`, ...[opening, moved, closing].map((sum) => formatAmount(sum, 'en'))),
    ),
    ...dossiers.map((row) => say(row.number, ...[row.moved, row.allocated, row.disbursed, row.spent, row.refunded].map((sum) => formatAmount(sum, 'en')))),
    '',
  ].join('\n')
}

/** 131,191,400 XOF promised; 98,393,550 arrived at 655.957 for 1 EUR, which is 150,000 EUR, less 1 %. */
export const expectedOfC02 = `
                     opening in the period       closing
promised XOF     131,191,400             0   131,191,400
committed XOF              0   131,191,400   131,191,400
honoured XOF               0    98,393,550    98,393,550
received EUR               0       150,000       150,000
fees EUR                   0         1,500         1,500
allocated EUR              0             0             0
disbursed EUR              0             0             0
spent EUR                  0             0             0
refunded EUR               0             0             0
available EUR              0       148,500       148,500
`

/**
 * 300,000 USD arrived at 0.92 EUR, which is 276,000 EUR, less 1 %; all the rest went to one dossier, which was set aside
 * 300,000 EUR and paid 180,000: of this contribution 180,000 × 273,240 / 300,000. The dossier's line says: set aside in
 * the period, set aside, disbursed, spent, refunded.
 */
export const expectedOfC05 = `
                     opening in the period       closing
promised USD         400,000             0       400,000
committed USD        300,000             0       300,000
honoured USD               0       300,000       300,000
received EUR               0       276,000       276,000
fees EUR                   0         2,760         2,760
allocated EUR              0       273,240       273,240
disbursed EUR              0       163,944       163,944
spent EUR                  0             0             0
refunded EUR               0             0             0
available EUR              0             0             0
DEMO-25-001          273,240       273,240       163,944             0             0
`
