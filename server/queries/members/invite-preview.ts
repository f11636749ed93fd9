import { readHeader } from '#app/domain/csv/columns.ts'
import { csvFileInput } from '#app/domain/csv/file.input.ts'
import { readLines } from '#app/domain/csv/read-lines.ts'
import { withVerdicts } from '#app/domain/csv/with-verdicts.ts'
import { checkInviteLines } from '#app/domain/members/check-invite-lines.ts'
import { inviteColumns } from '#app/domain/members/invite-columns.ts'
import { understandInvite } from '#app/domain/members/invite-lines.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { readTable } from '#server/csv/read-table.ts'
import { defineQuery } from '#server/queries/query.ts'
import { loadInviteFacts } from './invite-facts.ts'

/**
 * What inviting everyone of a CSV file would do, line by line; nothing is written. Wrong columns are told alone.
 * Refuses what `readTable` refuses.
 */
export const invitePreview = defineQuery({
  name: 'members.invite-preview',
  summary: 'Read a CSV file of people to invite, given as base64: what would be done, and the faults of each line. Writes nothing.',
  candidates: true,
  input: csvFileInput,
  async run({ db, actor, now }, { file }) {
    if (!can(actor, 'members.give_mandate')) return refuse('not_found')
    const table = readTable(file)
    if (!table.ok) return table
    const { encoding, separator, header, rows } = table.value
    const ownBody = can(actor, 'members.give_mandate', []) ? null : actor.body.code
    const columns = inviteColumns(ownBody)
    const { places, faults: headerFaults } = readHeader(header, columns)
    const understood = { encoding, separator, headerFaults }
    if (headerFaults.length > 0) return ok({ ...understood, lines: [] })
    const alliance = await db.alliance.findUnique({ where: { id: 1 }, select: { languages: true } })
    const locale = alliance?.languages[0] === 'en' ? 'en' : 'fr'
    const read = readLines(rows, { columns, places, understand: understandInvite({ locale, ownBody }) })
    const candidates = await loadInviteFacts(
      db,
      read.flatMap(({ input }) => input ?? []),
      now,
    )
    return ok({ ...understood, lines: withVerdicts(read, checkInviteLines(actor, candidates)) })
  },
})
