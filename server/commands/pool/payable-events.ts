import type { DomainEvent } from '#app/domain/events.ts'
import { payableTranche, tranchesOf } from '#app/domain/pool/tranches.ts'
import type { Tx } from '#server/db/client.ts'
import { loadDossierSums } from '#server/queries/pool/load-dossier-sums.ts'
import { loadTrancheTerms } from '#server/queries/pool/load-tranche-terms.ts'
import type { LockedPaidDossier } from './lock-paid-dossier.ts'

type Changed = { readonly projectId: string; readonly before: LockedPaidDossier; readonly base: string }

/** The event that a tranche can now be asked for, when the act just written made it so; else none. Finance is told. */
export async function payableEvents(tx: Tx, { projectId, before, base }: Changed): Promise<readonly DomainEvent[]> {
  const { sums } = await loadDossierSums(tx, projectId, base)
  const payable = payableTranche(tranchesOf(before.state, sums, await loadTrancheTerms(tx, projectId)))
  if (!payable || payable.n === payableTranche(before.tranches)?.n) return []
  const payload = { n: payable.n, amount: payable.open.toString(), currency: base }
  return [{ type: 'tranche.payable', subject: { kind: 'project', id: projectId }, projectId, payload, audience: ['pool', `dossier:${projectId}`] }]
}
