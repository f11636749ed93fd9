import type { Database } from '#server/db/client.ts'

/** How many take part in a race: the full number times SCALE (1 unless told), in whole fours (rulings.md 45). */
export function scaled(full: number): number {
  return Math.max(4, Math.round((full * Number(process.env.SCALE ?? 1)) / 4) * 4)
}

/** `lowest`: the lowest guarded balance ever seen. `unbalanced`: how often the accounts did not sum to nothing. */
type Seen = { readonly lowest: bigint; readonly unbalanced: number; readonly reads: number }

/** Reads balances over and over on a connection of its own until stopped. */
export function watchBalances(db: Database): { stop: () => Promise<Seen> } {
  let lowest = 0n
  let unbalanced = 0
  let reads = 0
  let running = true
  async function watch(): Promise<void> {
    while (running) {
      const rows = await db.sql<{ low: string | null; sum: string }>(
        '',
        `SELECT (min(balance) FILTER (WHERE kind NOT IN ('world', 'fx')))::text AS low, sum(balance)::text AS sum FROM "Account" GROUP BY ledger, unit`,
        [],
      )
      for (const { low, sum } of rows) {
        if (BigInt(low ?? 0) < lowest) lowest = BigInt(low ?? 0)
        if (BigInt(sum) !== 0n) unbalanced++
      }
      reads++
    }
  }
  const watching = watch()
  return {
    async stop() {
      running = false
      await watching
      return { lowest, unbalanced, reads }
    },
  }
}
