import type { ThreadLevel } from './thread.ts'

/**
 * What whoever wrote a message learns of who has read it. off: nothing, as the alliance did not open this level ·
 * withheld: nothing, as they keep their own reading to themselves · shown: who has, of those who let it be seen.
 */
export type SeenBySight = 'off' | 'withheld' | 'shown'

type Sight = {
  readonly level: ThreadLevel
  /** Those that the alliance opened. */
  readonly opened: readonly string[]
  /** The author lets their own reading be seen. */
  readonly readingShown: boolean
}

/** Reading is seen by the alliance's choice for the level, and only by whoever lets their own be seen (domain.md §4). */
export function seenBySight({ level, opened, readingShown }: Sight): SeenBySight {
  if (!opened.includes(level)) return 'off'
  return readingShown ? 'shown' : 'withheld'
}
