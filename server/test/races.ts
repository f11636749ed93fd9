import type { Database } from '#server/db/client.ts'

/** How many take part in a race: the full number times SCALE (1 unless told), in whole fours (rulings.md 45). */
export function scaled(full: number): number {
  return Math.max(4, Math.round((full * Number(process.env.SCALE ?? 1)) / 4) * 4)
}

/** Reads balances over and over on a connection of its own until stopped; tells the lowest guarded one it ever saw. */
export function watchBalances(db: Database): { stop: () => Promise<{ lowest: bigint; reads: number }> } {
  let lowest = 0n
  let reads = 0
  let running = true
  async function watch(): Promise<void> {
    while (running) {
      const [row] = await db.sql<{ low: string | null }>('', `SELECT min(balance)::text AS low FROM "Account" WHERE kind NOT IN ('world', 'fx')`, [])
      const low = BigInt(row?.low ?? 0)
      if (low < lowest) lowest = low
      reads++
    }
  }
  const watching = watch()
  return {
    async stop() {
      running = false
      await watching
      return { lowest, reads }
    },
  }
}
