import type { Actor } from '#app/domain/members/actor.ts'
import type { Act } from '#app/domain/pool/act.ts'
import type { Tx } from '#server/db/client.ts'
import type { Reversal } from '#server/db/generated/client.ts'
import { lockAct } from './load-act.ts'

/** Locks the act of a proposal, and returns both; null when there is none, or the actor may not see it in detail. */
export async function lockReversal(tx: Tx, actor: Actor, reversalId: string, now: Date): Promise<{ reversal: Reversal; act: Act } | null> {
  const found = await tx.reversal.findUnique({ where: { id: reversalId }, select: { groupId: true } })
  const act = found && (await lockAct(tx, actor, found.groupId, now))
  if (!act) return null
  return { reversal: await tx.reversal.findUniqueOrThrow({ where: { id: reversalId } }), act }
}
