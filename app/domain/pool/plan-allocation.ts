import { ok, type Result, refuse } from '#app/domain/result.ts'
import { type Earmark, earmarkLevel, type ProjectToFund } from './earmark.ts'

/** Money of one contribution that can be allocated. */
export type Purse = {
  readonly contributionId: string
  readonly contributionCode: string
  readonly earmark: Earmark
  /** The day of its first approved receipt, `YYYY-MM-DD`. */
  readonly firstReceivedOn: string
  /** Minor units of the base currency. */
  readonly balance: bigint
}

export type AllocationLine = { readonly contributionId: string; readonly contributionCode: string; readonly amount: bigint }

/** The purses that may pay for the project, in the order in which they are spent (rulings.md 14). */
export function eligiblePurses<P extends Purse>(purses: readonly P[], project: ProjectToFund): readonly P[] {
  return purses
    .flatMap((purse) => {
      const level = earmarkLevel(purse.earmark, project)
      return level === null ? [] : [{ purse, level }]
    })
    .sort(
      (a, b) => a.level - b.level || compare(a.purse.firstReceivedOn, b.purse.firstReceivedOn) || compare(a.purse.contributionCode, b.purse.contributionCode),
    )
    .map(({ purse }) => purse)
}

/**
 * From which contributions an allocation of `amount` (minor units of `currency`) is taken: tied to the
 * project first, then to its country or region, then to its theme, then unearmarked; inside a level the oldest
 * receipt first. Refuses `insufficient_funds` with what is asked and what is available to this project.
 */
export function planAllocation(plan: {
  readonly purses: readonly Purse[]
  readonly project: ProjectToFund
  readonly amount: bigint
  readonly currency: string
}): Result<readonly AllocationLine[]> {
  const eligible = eligiblePurses(plan.purses, plan.project)
  const available = eligible.reduce((sum, purse) => sum + purse.balance, 0n)
  if (available < plan.amount) {
    return refuse('insufficient_funds', { asked: plan.amount.toString(), available: available.toString(), currency: plan.currency })
  }

  const lines: AllocationLine[] = []
  let open = plan.amount
  for (const { contributionId, contributionCode, balance } of eligible) {
    const suffices = balance >= open
    const amount = suffices ? open : balance
    if (amount > 0n) lines.push({ contributionId, contributionCode, amount })
    open -= amount
  }
  return ok(lines)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
