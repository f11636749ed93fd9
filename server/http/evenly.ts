import { setTimeout as pause } from 'node:timers/promises'
import type { Result } from '#app/domain/result.ts'

/** In milliseconds; finding out that a thing is hidden, or unknown, takes less. */
const step = 40

/**
 * The same read or write path, whose `not_found` leaves at full steps of time after it was asked: that a thing exists
 * and is hidden takes another statement or two to find out, and nobody is to learn it by a clock (domain.md §6.2).
 * Answers of any other kind leave at once.
 */
export function evenly<Asked extends readonly unknown[], Answer extends Result<unknown>>(run: (...asked: Asked) => Promise<Answer>) {
  return async function answer(...asked: Asked): Promise<Answer> {
    const since = performance.now()
    const result = await run(...asked)
    if (!result.ok && result.refusal.code === 'not_found') await pause(step - ((performance.now() - since) % step))
    return result
  }
}
