import { type Refused, refuse } from '#app/domain/result.ts'
import type { Actor } from './actor.ts'
import { isCandidate, isInStanding } from './standing.ts'
import { isProven } from './step-up.ts'

type Asked = {
  readonly stepUp?: true
  readonly candidates?: true
}

/**
 * What stands before every command and query, whatever it decides: a second factor where the role needs one, the
 * forum's standing, and for `stepUp` a fresh proof of identity. Null when nothing does.
 */
export function obstacle(actor: Actor, { stepUp, candidates }: Asked, now: Date): Refused | null {
  if (actor.secondFactorDue) return refuse('second_factor_due')
  if (!isInStanding(actor) && !(candidates && isCandidate(actor.body.status))) return refuse('forum_not_active')
  return stepUp && !isProven(actor, now) ? refuse('step_up_needed') : null
}
