import { changeStandingInput } from '#app/domain/members/admission.input.ts'
import { defineCommand } from '#server/commands/command.ts'
import { changeStanding } from './change-standing.ts'

/** The forum does not act until it is reinstated: its people lose pages, API and open sockets at once. */
export const suspendForum = defineCommand({
  name: 'members.suspend-forum',
  summary: 'Suspend a forum (coordinators).',
  stepUp: true,
  input: changeStandingInput,
  run: (context, input) => changeStanding(context, { ...input, act: 'suspend' }),
})
