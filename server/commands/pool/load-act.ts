import type { Actor } from '#app/domain/members/actor.ts'
import type { Act } from '#app/domain/pool/act.ts'
import { poolReading } from '#app/domain/pool/reading.ts'
import type { Tx } from '#server/db/client.ts'
import { contributionOf, projectsOf, readAct, readEntriesOf } from '#server/queries/pool/read-act.ts'
import { lockAccounts, lockContributionRow, lockProjects } from './locks.ts'

/**
 * Locks what an act touched, dossiers first, then the contribution of an act on a promise, then accounts, and returns
 * the act as the rules see it; null when there is none, or the actor may not see it in detail.
 */
export async function lockAct(tx: Tx, actor: Actor, groupId: string, now: Date): Promise<Act | null> {
  if (poolReading(actor).detail !== 'all') return null
  const found = await readEntriesOf(tx, groupId)
  if (found.length === 0) return null
  await lockProjects(tx, projectsOf(found))
  const contributionId = contributionOf(found)
  if (contributionId) await lockContributionRow(tx, contributionId)
  await lockAccounts(tx, [...new Set(found.flatMap(({ from, to }) => [from.key, to.key]))])
  // Read again under the locks: whoever held them may have reversed the act.
  return readAct(tx, groupId, now)
}
