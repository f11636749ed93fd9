import { formatAmount } from '#app/domain/money.ts'
import type { StatementPart } from '#app/domain/pool/statement.ts'
import type { Database } from '#server/db/client.ts'
import { gatherKept, type StatementOf } from '#server/queries/pool/gather-kept.ts'
import { readLastPosition, readStatement } from '#server/queries/pool/read-statement.ts'

type Period = { readonly from: string; readonly to: string }

const say = (...cells: readonly string[]) => cells.map((cell, place) => (place === 0 ? cell.padEnd(14) : cell.padStart(14))).join('')

/** A statement of one contribution as a text table, in major units of the currency of each line. */
export async function statementTable(db: Database, code: string, period: Period): Promise<string> {
  const { id, contributorId } = await db.prisma.contribution.findUniqueOrThrow({ where: { code } })
  const { parts, results } = await statementOf(db, { contributorId, contributionIds: [id] }, period)
  return ['', ...parts.flatMap(partLines), ...results.map(({ number, state }) => say(number, state)), ''].join('\n')
}

/** A statement of all that a body gave and lent, without the figures that its contributions show one by one. */
export async function wholeTable(db: Database, code: string, period: Period): Promise<string> {
  const { id: contributorId } = await db.prisma.body.findUniqueOrThrow({ where: { code } })
  const rows = await db.prisma.contribution.findMany({ where: { contributorId } })
  const { parts, kind } = await statementOf(db, { contributorId, contributionIds: rows.map(({ id }) => id) }, period)
  const closing = parts.map(({ code: of, lines }) =>
    say(
      of,
      ...(['received', 'fees'] as const).map(
        (figure) => lines.filter((line) => line.figure === figure).map(({ closing: sum }) => formatAmount(sum, 'en'))[0] ?? '',
      ),
    ),
  )
  const lent = kind.map((line) => {
    const counts = [line.offered, line.reserved, line.delivered, line.unused].map((count) => String(count ?? '∞').padStart(5))
    return `${line.title.slice(0, 20).padEnd(22)}${line.unit.padEnd(6)}${counts.join('')}${line.value ? formatAmount(line.value, 'en').padStart(9) : ''}`
  })
  return ['', ...closing, ...lent, ''].join('\n')
}

async function statementOf(db: Database, of: StatementOf, period: Period) {
  const range = { ...period, position: await readLastPosition(db.prisma, of.contributionIds) }
  return readStatement(db.prisma, range, await gatherKept(db.prisma, of, range))
}

function partLines({ lines, dossiers, indicative }: StatementPart): readonly string[] {
  const about = (name: 'promised' | 'committed' | 'expected') =>
    indicative?.[name] && say(`about EUR, ${name}`.padEnd(28), formatAmount(indicative[name], 'en'))
  return [
    say('', 'opening', 'in the period', 'closing'),
    ...lines.map(({ figure, opening, moved, closing }) =>
      say(`${figure} ${opening.currency}`, ...[opening, moved, closing].map((sum) => formatAmount(sum, 'en'))),
    ),
    ...(['promised', 'committed', 'expected'] as const).flatMap((name) => about(name) ?? []),
    ...dossiers.map((row) => say(row.number, ...[row.moved, row.allocated, row.disbursed, row.spent, row.refunded].map((sum) => formatAmount(sum, 'en')))),
  ]
}

/**
 * 131,191,400 XOF promised; 98,393,550 arrived at 655.957 for 1 EUR, which is 150,000 EUR, less 1 %. The other 32,797,850
 * are about 50,000 EUR, so that the promise is worth about 200,000. The
 * analyst whom GGPS lent to DEMO-25-001 worked there until 1 May.
 */
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
about EUR, promised                200,000
about EUR, committed               200,000
about EUR, expected                 50,000
DEMO-25-001           active
`

/**
 * 300,000 USD arrived at 0.92 EUR, which is 276,000 EUR, less 1 %; all the rest went to one dossier, which was set aside
 * 300,000 EUR and paid 180,000: of this contribution 180,000 × 273,240 / 300,000. The dossier's line says: set aside in
 * the period, set aside, disbursed, spent, refunded. The 100,000 USD that are pledged and not committed are about 92,000 EUR.
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
about EUR, promised                368,000
about EUR, committed               276,000
about EUR, expected                      0
DEMO-25-001          273,240       273,240       163,944             0             0
DEMO-25-001           active
`

/**
 * GGPS in April and May: a hall and a booth free on all 61 days, and 20 of the 60 days of an analyst given, at 320 EUR
 * each 6,400 EUR.
 */
export const expectedOfGgps = `
C02                  150,000         1,500
Grande salle, 400 pl  day      61    0    0   61        0
Cabine FR/EN mobile   day      61    0    0   61        0
Analyste alerte préc  day      60    0   20   40    6,400
`

/** The foundation lends nothing: 600,000 EUR, and 300,000 USD at 0.92, less 1 % each. */
export const expectedOfFoundation = `
C01                  600,000         6,000
C05                  276,000         2,760
`
