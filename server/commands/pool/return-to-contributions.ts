import { advance, available } from '#app/domain/pool/accounts.ts'
import type { Result } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { type Moved, moveByShare, type ProjectMovement } from './move-by-share.ts'

/**
 * A forum gives back what it did not spend: the money returns to the contributions that funded the project, in
 * proportion to what each gave it, and is available again (rulings.md 13). Refuses `insufficient_funds` above
 * what the forum still holds.
 */
export function returnToContributions(tx: Tx, movement: ProjectMovement): Promise<Result<Moved>> {
  const { projectId, forumId } = movement
  return moveByShare(tx, movement, {
    reason: 'refund',
    event: 'pool.refunded',
    from: (contributionId, base) => advance({ contributionId, projectId, forumId, base }),
    to: (contributionId, base) => available({ contributionId, base }),
  })
}
