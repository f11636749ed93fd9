import type { Actor } from '#app/domain/members/actor.ts'
import type { PaidDossier } from '#app/domain/pool/decide-tranches.ts'
import { defaultShares, tranchesOf } from '#app/domain/pool/tranches.ts'
import { partiesOfDossier } from '#app/domain/projects/dossier.ts'
import type { Tx } from '#server/db/client.ts'
import { type DossierLedger, loadDossierSums } from '#server/queries/pool/load-dossier-sums.ts'
import { loadTrancheTerms } from '#server/queries/pool/load-tranche-terms.ts'
import { lockDossier } from '../projects/load-parts.ts'

export type LockedPaidDossier = PaidDossier & { readonly ledger: DossierLedger }

/**
 * Locks a dossier, the one lock of every act on its payments, and returns it with its tranches as the rules of
 * paying out see them; null when the actor may not read it.
 */
export async function lockPaidDossier(tx: Tx, actor: Actor, projectId: string, base: string): Promise<LockedPaidDossier | null> {
  const dossier = await lockDossier(tx, actor, projectId)
  if (!dossier) return null
  const ledger = await loadDossierSums(tx, projectId, base)
  const { state } = dossier
  return { state, parties: partiesOfDossier(dossier), ledger, tranches: tranchesOf(state, ledger.sums, await loadTrancheTerms(tx, projectId)) }
}

/** Writes the usual plan where none stands, so that something can be settled about one of its tranches. */
export async function keepPlan(tx: Tx, projectId: string): Promise<void> {
  if ((await tx.tranche.count({ where: { projectId } })) > 0) return
  await tx.tranche.createMany({ data: defaultShares.map((share, place) => ({ projectId, n: place + 1, share })) })
}
