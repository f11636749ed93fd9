import type { Actor } from '#app/domain/members/actor.ts'
import { type Payment, paymentKinds, seesPayment } from '#app/domain/pool/decide-payment.ts'
import type { Tx } from '#server/db/client.ts'
import { type LockedPaidDossier, lockPaidDossier } from './lock-paid-dossier.ts'

/** Locks the dossier of a payment and returns both, or null when the actor may not see them. */
export async function lockPayment(tx: Tx, actor: Actor, paymentId: string, base: string): Promise<{ payment: Payment; dossier: LockedPaidDossier } | null> {
  const found = await tx.payment.findUnique({ where: { id: paymentId }, select: { projectId: true, forumId: true } })
  if (!found || !seesPayment(actor, found.forumId)) return null
  const dossier = await lockPaidDossier(tx, actor, found.projectId, base)
  if (!dossier) return null
  const row = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } })
  const kind = paymentKinds.find((one) => one === row.kind) ?? 'disbursement'
  const { id, projectId, forumId, amount, state, recordedById } = row
  return { payment: { id, kind, projectId, forumId, amount, state, recordedById }, dossier }
}
