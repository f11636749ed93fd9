import { recordWithdrawalInput } from '#app/domain/members/admission.input.ts'
import { defineCommand } from '#server/commands/command.ts'
import { changeStanding } from './change-standing.ts'

/** The forum left of its own will, or its membership lapsed; what it did stays. */
export const recordWithdrawal = defineCommand({
  name: 'members.record-withdrawal',
  summary: 'Record that a forum left, or that its membership lapsed (coordinators).',
  stepUp: true,
  input: recordWithdrawalInput,
  run: (context, { outcome, ...rest }) => changeStanding(context, { ...rest, act: outcome }),
})
