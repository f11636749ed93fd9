import { defaultShares, type TrancheTerms } from '#app/domain/pool/tranches.ts'
import type { Tx } from '#server/db/client.ts'

/** What is settled about the tranches of a dossier, the usual plan until coordinators settle another. */
export async function loadTrancheTerms(db: Pick<Tx, 'tranche'>, projectId: string): Promise<readonly TrancheTerms[]> {
  const rows = await db.tranche.findMany({ where: { projectId }, orderBy: { n: 'asc' }, select: { share: true, heldReason: true, reportRef: true } })
  return rows.length > 0 ? rows : defaultShares.map((share) => ({ share, heldReason: null, reportRef: null }))
}
