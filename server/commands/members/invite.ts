import { type InviteInput, inviteInput } from '#app/domain/members/invitation.input.ts'
import { defineCommand } from '#server/commands/command.ts'
import { writeInvitation } from './write-invitation.ts'

/**
 * Someone is asked by mail to act for a body in a role; the link works once, for seven days. Someone whom Kente
 * knows is asked like anybody else, and gets a further mandate. Refuses what `writeInvitation` refuses.
 */
export const invite = defineCommand({
  name: 'members.invite',
  summary: 'Invite a person by e-mail to act for a body (coordinators, platform administrators, administrators of the forum).',
  stepUp: true,
  candidates: true,
  input: inviteInput,
  run: (context, input: InviteInput) => writeInvitation(context, input),
})
