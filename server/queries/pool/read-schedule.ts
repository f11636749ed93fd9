import { groupBy } from '#app/domain/pool/group-by.ts'
import type { Instalment } from '#app/domain/pool/schedule.ts'
import type { Tx } from '#server/db/client.ts'

/** The instalments of contributions, by day. */
export async function readInstalments(
  db: Pick<Tx, 'instalment'>,
  contributionIds: readonly string[],
): Promise<(contributionId: string) => readonly Instalment[]> {
  const rows = await db.instalment.findMany({ where: { contributionId: { in: [...contributionIds] } }, orderBy: { position: 'asc' } })
  const grouped = groupBy(rows, (row) => row.contributionId)
  return (id) => (grouped.get(id) ?? []).map(({ dueOn, amount }) => ({ dueOn: dueOn.toISOString().slice(0, 10), amount }))
}

/** What arrived of contributions for a named day: receipts that count, and those that wait where they are asked for. */
export async function readNamed(
  db: Pick<Tx, 'receipt'>,
  contributionIds: readonly string[],
  states: readonly ('recorded' | 'approved')[] = ['approved'],
): Promise<(contributionId: string) => ReadonlyMap<string, bigint>> {
  const rows = await db.receipt.groupBy({
    by: ['contributionId', 'instalmentOn'],
    where: { contributionId: { in: [...contributionIds] }, state: { in: [...states] }, instalmentOn: { not: null } },
    _sum: { amount: true },
  })
  const grouped = groupBy(rows, (row) => row.contributionId)
  return (id) => new Map((grouped.get(id) ?? []).map(({ instalmentOn, _sum }) => [instalmentOn?.toISOString().slice(0, 10) ?? '', _sum.amount ?? 0n]))
}
