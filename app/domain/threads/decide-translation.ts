import { ok, type Result, refuse } from '../result.ts'
import type { ThreadLevel, ThreadRule } from './thread.ts'

/** Whether a message in one language may have a translation into the other: fr-CA and fr are the same. Refuses `translation_same_language`. */
export function decideLanguages(from: string, to: string): Result<null> {
  return from.split('-')[0] === to.split('-')[0] ? refuse('translation_same_language') : ok(null)
}

/** Nothing that is told in confidence is given to a machine. Refuses `translation_confidential`. */
export function decideMachine({ level, rule }: { readonly level: ThreadLevel; readonly rule: ThreadRule }): Result<null> {
  return level === 'confidential' || level === 'caucus' || rule === 'chatham_house' ? refuse('translation_confidential') : ok(null)
}
