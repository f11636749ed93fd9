import type { LineFault } from '#app/domain/csv/read-lines.ts'
import type { ForumColumn } from './forum-columns.ts'
import type { ForumLine } from './import-forums.input.ts'

/** Why each of the forums cannot be registered, null where it can: a short name belongs to one body for good. */
export function checkForumLines(lines: readonly ForumLine[], taken: ReadonlySet<string>): readonly (LineFault<ForumColumn> | null)[] {
  const seen = new Set<string>()
  return lines.map(({ code }) => {
    if (taken.has(code)) return { column: 'code', code: 'body_code_taken' }
    if (seen.has(code)) return { column: 'code', code: 'code_repeated' }
    seen.add(code)
    return null
  })
}
