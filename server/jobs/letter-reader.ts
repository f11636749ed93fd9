import { letterCallOf } from '#app/domain/members/letters.ts'
import type { Letters } from '#server/auth/letters.ts'
import type { StoredEvent } from '#server/commands/append-events.ts'

/** Turns published events into letters: one of each, however often the event is read. */
export function createLetterReader(letters: Pick<Letters, 'write'>) {
  return async function readLetters(events: readonly StoredEvent[]): Promise<void> {
    const calls = events.flatMap((event) => letterCallOf(event) ?? [])
    if (calls.length > 0) await letters.write(calls)
  }
}
