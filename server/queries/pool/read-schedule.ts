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
