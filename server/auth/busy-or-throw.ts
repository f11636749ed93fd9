import { type Result, refuse } from '#app/domain/result.ts'
import { Busy } from '#server/db/transaction.ts'

/** Too many passwords wait to be hashed: refused as `busy`. Anything else is a bug. */
export function busyOrThrow(error: unknown): Result<never> {
  if (error instanceof Busy) return refuse('busy')
  throw error
}
