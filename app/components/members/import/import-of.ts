import type { Column } from '#app/domain/csv/columns.ts'
import { forumColumns } from '#app/domain/members/forum-columns.ts'
import { inviteColumns } from '#app/domain/members/invite-columns.ts'

/** What a file can hold. */
export type ImportOf = 'people' | 'forums'
export type ImportColumn = (typeof importColumns)[ImportOf][number]['name']

/** The columns of each kind of file. */
export const importColumns = { people: inviteColumns(null), forums: forumColumns } as const

const names: ReadonlySet<string> = new Set([...importColumns.people, ...importColumns.forums].map(({ name }: Column<string>) => name))

export function isImportColumn(name: string): name is ImportColumn {
  return names.has(name)
}
