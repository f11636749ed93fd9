/** A share of a whole: its weight, and the most it can carry. */
export type Share = { readonly weight: bigint; readonly limit?: bigint }

/**
 * Splits an amount (minor units) over shares in proportion to their weights, by largest remainder; of equal
 * remainders the earlier share gets the unit. The parts add up to the amount (rulings.md 13). A share that
 * would get more than its limit gets its limit, and the rest is split again over the others; null when the
 * limits together are too small, or nothing has a weight.
 */
export function splitInProportion(amount: bigint, shares: readonly Share[]): readonly bigint[] | null {
  const parts = shares.map(() => 0n)
  let open = shares.map((share, place) => ({ ...share, place })).filter(({ weight }) => weight > 0n)
  let rest = amount
  while (rest > 0n) {
    if (open.length === 0) return null
    const tried = largestRemainder(
      rest,
      open.map(({ weight }) => weight),
    )
    const full = open.filter(({ limit }, n) => limit !== undefined && (tried[n] ?? 0n) > limit)
    if (full.length === 0) {
      for (const [n, { place }] of open.entries()) parts[place] = tried[n] ?? 0n
      return parts
    }
    for (const { place, limit = 0n } of full) {
      parts[place] = limit
      rest -= limit
    }
    open = open.filter((share) => !full.includes(share))
  }
  return parts
}

function largestRemainder(amount: bigint, weights: readonly bigint[]): readonly bigint[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0n)
  const floors = weights.map((weight) => (amount * weight) / whole)
  const left = Number(amount - floors.reduce((sum, part) => sum + part, 0n))
  const byRemainder = weights
    .map((weight, place) => ({ place, remainder: (amount * weight) % whole }))
    .sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1))
  const lucky = new Set(byRemainder.slice(0, left).map(({ place }) => place))
  return floors.map((part, place) => (lucky.has(place) ? part + 1n : part))
}
