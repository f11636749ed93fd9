/**
 * How far two samples lie apart by their ranks, in standard deviations (Mann and Whitney): 0 when neither tends
 * to be larger, negative when the first tends to be smaller.
 */
export function rankDifference(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, first: true })), ...other.map((value) => ({ value, first: false }))].sort((a, b) => a.value - b.value)
  let ranks = 0
  for (let from = 0; from < all.length; ) {
    let to = from
    while (all[to]?.value === all[from]?.value) to++
    // Equal values share the mean of their ranks.
    for (let place = from; place < to; place++) if (all[place]?.first) ranks += (from + to + 1) / 2
    from = to
  }
  const [m, n] = [one.length, other.length]
  const larger = ranks - (m * (m + 1)) / 2
  return (larger - (m * n) / 2) / Math.sqrt((m * n * (m + n + 1)) / 12)
}
