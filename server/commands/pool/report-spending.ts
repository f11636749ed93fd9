import { advance, spent } from '#app/domain/pool/accounts.ts'
import type { Result } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { type Moved, moveByShare, type ProjectMovement } from './move-by-share.ts'

/**
 * Enters what a forum reports as spent of its advances, split over the project's contributions in proportion
 * (rulings.md 13). Refuses `insufficient_funds` above what the forum still holds.
 */
export function reportSpending(tx: Tx, movement: ProjectMovement): Promise<Result<Moved>> {
  const { projectId, forumId } = movement
  return moveByShare(tx, movement, {
    reason: 'spending',
    event: 'pool.spent',
    from: (contributionId, base) => advance({ contributionId, projectId, forumId, base }),
    to: (contributionId, base) => spent({ contributionId, projectId, forumId, base }),
  })
}
