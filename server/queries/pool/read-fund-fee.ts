import type { Tx } from '#server/db/client.ts'

/** The fee of the contribution's fund, in hundredths of a per cent; null when it takes the alliance's. */
export async function readFundFee(db: Pick<Tx, 'contribution'>, contributionId: string): Promise<number | null> {
  const row = await db.contribution.findUnique({ where: { id: contributionId }, select: { fund: { select: { feeBasisPoints: true } } } })
  return row?.fund.feeBasisPoints ?? null
}
