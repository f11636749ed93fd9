import { readHeader } from '#app/domain/csv/columns.ts'
import { csvFileInput } from '#app/domain/csv/file.input.ts'
import { readLines } from '#app/domain/csv/read-lines.ts'
import { withVerdicts } from '#app/domain/csv/with-verdicts.ts'
import { checkForumLines } from '#app/domain/members/check-forum-lines.ts'
import { forumColumns } from '#app/domain/members/forum-columns.ts'
import { understandForum } from '#app/domain/members/forum-lines.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { readTable } from '#server/csv/read-table.ts'
import { defineQuery } from '#server/queries/query.ts'
import { takenCodes } from './taken-codes.ts'

/**
 * What registering every forum of a CSV file would do, line by line; nothing is written. Wrong columns are told alone.
 * Refuses what `readTable` refuses.
 */
export const forumsPreview = defineQuery({
  name: 'members.forums-preview',
  summary: 'Read a CSV file of forums that ask to join, given as base64: what would be done, and the faults of each line. Writes nothing.',
  input: csvFileInput,
  async run({ db, actor }, { file }) {
    if (!can(actor, 'members.admit', [])) return refuse('not_found')
    const table = readTable(file)
    if (!table.ok) return table
    const { encoding, separator, header, rows } = table.value
    const { places, faults: headerFaults } = readHeader(header, forumColumns)
    const understood = { encoding, separator, headerFaults }
    if (headerFaults.length > 0) return ok({ ...understood, lines: [] })
    const read = readLines(rows, { columns: forumColumns, places, understand: understandForum() })
    const candidates = read.flatMap(({ input }) => input ?? [])
    const taken = await takenCodes(
      db,
      candidates.map(({ code }) => code),
    )
    return ok({ ...understood, lines: withVerdicts(read, checkForumLines(candidates, taken)) })
  },
})
