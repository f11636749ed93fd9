import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import { ok, type Result, refuse } from '../result.ts'
import { type Contribution, endedStates } from './contribution.ts'
import { contributionEvent } from './contribution-event.ts'
import type { Instalment } from './schedule.ts'

/**
 * The contributor, or finance, says when what is committed will be paid: the instalments sum to what stands of the
 * commitment, one a day. Refuses `not_permitted`, `contribution_ended`, `nothing_committed`, `day_repeated`,
 * `schedule_sum` (`amount`, `limit`, `currency`).
 */
export function decideSchedule(actor: Actor, contribution: Contribution, instalments: readonly Instalment[]): Result<readonly Instalment[]> {
  const { code, committed, currency, contributorId, state } = contribution
  if (!can(actor, 'pool.pledge', [contributorId])) return refuse('not_permitted')
  if (endedStates.includes(state)) return refuse('contribution_ended')
  if (committed === 0n) return refuse('nothing_committed')
  const days = instalments.map(({ dueOn }) => dueOn)
  const repeated = days.findIndex((day, at) => days.indexOf(day) !== at)
  if (repeated >= 0) return refuse('day_repeated', { faults: [{ path: `instalments[${repeated}].dueOn`, code: 'day_repeated' }] })
  const sum = instalments.reduce((total, { amount }) => total + amount, 0n)
  if (sum !== committed) return refuse('schedule_sum', { amount: sum.toString(), limit: committed.toString(), currency })
  const sorted = instalments.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : 1))
  return ok(sorted, [contributionEvent(contribution, 'contribution.scheduled', { code, instalments: sorted.length })])
}
