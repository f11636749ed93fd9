import { endedStates } from '#app/domain/pool/contribution.ts'
import type { OpenContribution } from '#app/domain/pool/match-bank-lines.ts'
import { matchSchedule } from '#app/domain/pool/schedule.ts'
import type { Tx } from '#server/db/client.ts'
import { readInstalments, readNamed } from './read-schedule.ts'

/** Contributions on which money is expected, by their codes. */
export async function readOpenContributions(db: Pick<Tx, 'contribution' | 'instalment' | 'receipt'>, today: string): Promise<readonly OpenContribution[]> {
  const rows = await db.contribution.findMany({
    where: { state: { notIn: [...endedStates] }, committed: { gt: 0 } },
    orderBy: { code: 'asc' },
    include: {
      contributor: { select: { code: true, nameFr: true, nameEn: true } },
      receipts: { where: { state: { in: ['recorded', 'approved'] } }, select: { amount: true } },
    },
  })
  const instalmentsOf = await readInstalments(
    db,
    rows.map(({ id }) => id),
  )
  const namedOf = await readNamed(
    db,
    rows.map(({ id }) => id),
    ['recorded', 'approved'],
  )
  return rows.map(({ id, code, currency, contributor, ...row }) => {
    const committed = row.committed - row.commitmentEnded
    const arrived = row.receipts.reduce((sum, { amount }) => sum + amount, 0n)
    const payments = matchSchedule(instalmentsOf(id), { committed, arrived, named: namedOf(id), today }).map((one) => ({
      dueOn: one.dueOn,
      left: one.amount - one.arrived,
    }))
    return { id, code, currency, names: [contributor.code, contributor.nameFr, contributor.nameEn], left: committed - arrived, payments }
  })
}
