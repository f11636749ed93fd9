import { convert, par, type Rate } from './rate.ts'

export const conditionStates = ['open', 'met', 'failed'] as const

/** "If others commit `amount` by that day": minor units of the base currency, `YYYY-MM-DD`. */
export type PledgeCondition = { readonly amount: bigint; readonly by: string; readonly state: (typeof conditionStates)[number] }

/** What stands of a commitment, and at what it counts: what arrived at its own value, the rest at the rate that is known. */
export type Commitment = {
  readonly contributorId: string
  readonly currency: string
  readonly committed: bigint
  readonly received: bigint
  /** Of the receipts, in the base currency. */
  readonly receivedInBase: bigint
  readonly rate: Rate | null
}

/** What everybody but one body has committed, in the base currency; what no rate is known for is left out, never guessed. */
export function committedByOthers(commitments: readonly Commitment[], contributorId: string, base: string): bigint {
  const others = commitments.filter((one) => one.contributorId !== contributorId)
  return others.reduce((sum, { currency, committed, received, receivedInBase, rate }) => {
    const known = currency === base ? par : rate
    const open = committed - received
    return sum + receivedInBase + (known && open > 0n ? convert({ amount: open, currency, base, rate: known }) : 0n)
  }, 0n)
}

/** Whether an open condition is met: others committed enough, and its last day has not passed. */
export function isMet({ amount, by, state }: PledgeCondition, others: bigint, today: string): boolean {
  return state === 'open' && today <= by && others >= amount
}

/** Whether an open condition can no longer be met. */
export function hasFailed({ by, state }: PledgeCondition, today: string): boolean {
  return state === 'open' && by < today
}
