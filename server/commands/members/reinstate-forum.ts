import { changeStandingInput } from '#app/domain/members/admission.input.ts'
import { defineCommand } from '#server/commands/command.ts'
import { changeStanding } from './change-standing.ts'

/** A suspended forum acts again; refuses `forum_needs_admin` where nobody administers it any more. */
export const reinstateForum = defineCommand({
  name: 'members.reinstate-forum',
  summary: 'Reinstate a suspended forum (coordinators).',
  stepUp: true,
  input: changeStandingInput,
  run: (context, input) => changeStanding(context, { ...input, act: 'reinstate' }),
})
