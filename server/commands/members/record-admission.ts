import { recordAdmissionInput } from '#app/domain/members/admission.input.ts'
import { defineCommand } from '#server/commands/command.ts'
import { changeStanding } from './change-standing.ts'

/**
 * A meeting admitted the forum, or did not (domain.md §6.1). Refuses `forum_standing_other`, `conflicted`, and `forum_needs_admin`
 * where nobody administers it.
 */
export const recordAdmission = defineCommand({
  name: 'members.record-admission',
  summary: 'Record whether a meeting admitted a forum, with the reason (coordinators).',
  stepUp: true,
  input: recordAdmissionInput,
  run: (context, { outcome, ...rest }) => changeStanding(context, { ...rest, act: outcome }),
})
