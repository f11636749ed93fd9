import type { Database, Tx } from './client.ts'
import { sqlState } from './constraint.ts'

/** Too many transactions wait; answered as 503 `busy`. */
export class Busy extends Error {}

/** Prisma's write conflict, and PostgreSQL's serialization failure and deadlock (rulings.md 25). */
const retried = new Set(['40001', '40P01'])
const tries = 4

/** Runs transactions one more time after a conflict, and refuses with Busy when too many already wait. */
export function createTransactions(db: Database, waitingLimit = 200) {
  let waiting = 0
  return async function transaction<T>(run: (tx: Tx) => Promise<T>): Promise<T> {
    if (waiting >= waitingLimit) throw new Busy()
    waiting++
    try {
      return await withRetries(() => db.prisma.$transaction((tx) => run(tx)))
    } finally {
      waiting--
    }
  }
}

/** Runs again, up to three times with jitter, what failed on a conflict with another transaction. */
export async function withRetries<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await run()
    } catch (error) {
      if (attempt === tries || !isConflict(error)) throw error
      await new Promise((wake) => setTimeout(wake, Math.random() * 20 * 2 ** attempt))
    }
  }
}

function isConflict(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined
  return code === 'P2034' || retried.has(sqlState(error) ?? '')
}
