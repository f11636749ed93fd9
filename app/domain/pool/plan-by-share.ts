import { ok, type Result, refuse } from '../result.ts'
import { type Share, splitInProportion } from './split-in-proportion.ts'

type Giver = Share & { readonly contributionId: string }

/**
 * How an amount that leaves or returns from a project is split over the contributions that fund it: in
 * proportion to what each gave, by largest remainder, never more than each still has there (rulings.md 13).
 * Refuses `insufficient_funds` when all of them together have less.
 */
export function planByShare(
  givers: readonly Giver[],
  amount: bigint,
  currency: string,
): Result<readonly { readonly contributionId: string; readonly amount: bigint }[]> {
  const parts = splitInProportion(amount, givers)
  if (!parts) {
    const available = givers.reduce((sum, { limit = 0n }) => sum + limit, 0n)
    return refuse('insufficient_funds', { asked: amount.toString(), available: available.toString(), currency })
  }
  return ok(givers.map(({ contributionId }, n) => ({ contributionId, amount: parts[n] ?? 0n })).filter((line) => line.amount > 0n))
}
