import { advance, allocated } from '#app/domain/pool/accounts.ts'
import type { Result } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'
import { type Moved, moveByShare, type ProjectMovement } from './move-by-share.ts'

/**
 * Places allocated money at the disposal of a forum of the project, split over its contributions in proportion
 * (rulings.md 13). Refuses `insufficient_funds` above what is allocated and not yet disbursed.
 */
export function disburseToForum(tx: Tx, movement: ProjectMovement): Promise<Result<Moved>> {
  const { projectId, forumId } = movement
  return moveByShare(tx, movement, {
    reason: 'disbursement',
    event: 'pool.disbursed',
    from: (contributionId, base) => allocated({ contributionId, projectId, base }),
    to: (contributionId, base) => advance({ contributionId, projectId, forumId, base }),
  })
}
