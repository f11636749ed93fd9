import type { DomainEvent } from '#app/domain/events.ts'
import { checkInviteLines } from '#app/domain/members/check-invite-lines.ts'
import { type InviteManyInput, inviteManyInput } from '#app/domain/members/invite-many.input.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import { type CommandContext, defineCommand } from '#server/commands/command.ts'
import { loadInviteFacts } from '#server/queries/members/invite-facts.ts'
import { writeInvitation } from './write-invitation.ts'

/**
 * Everyone of a list is invited, or nobody. Refuses `not_permitted`, `lines_at_fault` with the fault of each line at
 * `lines.<position>.<column>`, and what `writeInvitation` refuses when somebody else was faster.
 */
export const inviteMany = defineCommand({
  name: 'members.invite-many',
  summary: 'Invite many people by e-mail at once, all of them or none (coordinators, platform administrators, administrators of the forum).',
  stepUp: true,
  candidates: true,
  input: inviteManyInput,
  async run(context, { lines }: InviteManyInput): Promise<Result<{ readonly invited: number }>> {
    const { tx, actor, now } = context
    if (!can(actor, 'members.give_mandate')) return refuse('not_permitted')
    const candidates = await loadInviteFacts(tx, lines, now)
    const faults = checkInviteLines(actor, candidates).flatMap((fault, at) =>
      fault ? [{ path: `lines.${at}.${fault.column ?? 'name'}`, code: fault.code }] : [],
    )
    if (faults.length > 0) return refuse('lines_at_fault', { faults })
    return writeAll(
      context,
      candidates.flatMap(({ line, facts: { body } }) => (body ? [{ ...line, bodyId: body.id }] : [])),
    )
  },
})

type Addressed = InviteManyInput['lines'][number] & { readonly bodyId: string }

/** In the order of their addresses, so that two lists of the same people wait for each other instead of both ending. */
async function writeAll(context: CommandContext, lines: readonly Addressed[]): Promise<Result<{ readonly invited: number }>> {
  const events: DomainEvent[] = []
  const keyOf = ({ email, bodyId }: Addressed) => `${email} ${bodyId}`
  for (const line of lines.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
    const written = await writeInvitation(context, line)
    if (!written.ok) return written
    events.push(...(written.events ?? []))
  }
  return ok({ invited: lines.length }, events)
}
