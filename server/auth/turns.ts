import { Busy } from '#server/db/transaction.ts'

type Limits = { readonly atOnce: number; readonly waiting: number }

/** Runs at most so many pieces of work at a time, the others in the order in which they came; throws Busy when too many wait. */
export function createTurns(limits: Limits) {
  let running = 0
  const waiting: (() => void)[] = []
  return async function turn<T>(work: () => Promise<T>): Promise<T> {
    if (waiting.length >= limits.waiting) throw new Busy()
    if (running >= limits.atOnce) await new Promise<void>((go) => waiting.push(go))
    else running++
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
