import type { DomainEvent } from '#app/domain/events.ts'
import { checkForumLines } from '#app/domain/members/check-forum-lines.ts'
import { type ImportForumsInput, importForumsInput } from '#app/domain/members/import-forums.input.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { defineCommand } from '#server/commands/command.ts'
import { takenCodes } from '#server/queries/members/taken-codes.ts'
import { writeForum } from './write-forum.ts'

/**
 * Every forum of a list stands in the register as an applicant, or none. Refuses `not_permitted`, and `lines_at_fault`
 * with the fault of each line at `lines.<position>.<column>`. (domain.md §6.1)
 */
export const importForums = defineCommand({
  name: 'members.import-forums',
  summary: 'Register many forums that ask to join at once, all of them or none (coordinators).',
  stepUp: true,
  input: importForumsInput,
  async run(context, { lines }: ImportForumsInput): Promise<Result<{ readonly registered: number }>> {
    const { tx, actor } = context
    if (!can(actor, 'members.admit', [])) return refuse('not_permitted')
    const taken = await takenCodes(
      tx,
      lines.map(({ code }) => code),
    )
    const faults = checkForumLines(lines, taken).flatMap((fault, at) => (fault ? [{ path: `lines.${at}.code`, code: fault.code }] : []))
    if (faults.length > 0) return refuse('lines_at_fault', { faults })
    const events: DomainEvent[] = []
    // In the order of their codes, so that two lists of the same forums wait for each other instead of both ending.
    for (const { line: _line, ...forum } of lines.toSorted((a, b) => (a.code < b.code ? -1 : 1))) {
      const written = await writeForum(context, forum)
      if (!written.ok) return written
      events.push(...(written.events ?? []))
    }
    return ok({ registered: lines.length }, events)
  },
})
