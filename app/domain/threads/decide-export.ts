import { ok, type Result, refuse } from '../result.ts'
import { isClosedLevel, type ThreadLevel, type ThreadRule } from './thread.ts'

/** What of a thread leaves it: everything, or what stands above it: its summary, outcomes and minutes. */
export type ExportScope = 'whole' | 'pinned'

type Leaving = {
  readonly level: ThreadLevel
  readonly rule: ThreadRule
  /** Whoever asks only looks in through a broken glass. */
  readonly byGlass: boolean
}

/**
 * How much of a thread whoever reads it may take along, and whether with names (domain.md §4, §6.4 journey 12). Of a
 * closed thread nothing leaves; under the Chatham House Rule participants may use what they received, so that its
 * summary, outcomes and minutes do, without names. Refuses `not_permitted`, `export_closed`.
 */
export function decideExport({ level, rule, byGlass }: Leaving): Result<{ readonly scope: ExportScope; readonly named: boolean }> {
  if (byGlass) return refuse('not_permitted')
  const named = rule === 'attributed'
  if (!isClosedLevel(level)) return ok({ scope: 'whole', named })
  return named ? refuse('export_closed') : ok({ scope: 'pinned', named })
}
