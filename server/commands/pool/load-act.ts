import type { Actor } from '#app/domain/members/actor.ts'
import { type Act, actOf } from '#app/domain/pool/decide-reversal.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import type { Tx } from '#server/db/client.ts'
import { readAct, readParties } from '#server/queries/pool/read-act.ts'
import { lockContribution } from './load-contribution.ts'
import { lockAccounts } from './locks.ts'

/**
 * Locks what an act touched, the contribution of a receipt or a commitment first, and returns the act as the rules
 * see it; null when there is none, or the actor may not see it in detail.
 */
export async function lockAct(tx: Tx, actor: Actor, groupId: string): Promise<Act | null> {
  if (poolReading(actor).detail !== 'all') return null
  const found = await readAct(tx, groupId)
  const [first] = found
  if (!first) return null
  const act = actOf(found)
  const ofContribution = act === 'receipt' || act === 'commitment' ? first.from.contributionId : null
  const contribution = ofContribution ? await lockContribution(tx, actor, ofContribution) : null
  const balances = await lockAccounts(tx, [...new Set(found.flatMap(({ from, to }) => [from.key, to.key]))])
  // Read again under the locks: whoever held them may have reversed the act.
  const entries = await readAct(tx, groupId)
  return { groupId, entries, balances, parties: await readParties(tx, groupId), contribution }
}
