import { considerForumInput } from '#app/domain/members/admission.input.ts'
import { defineCommand } from '#server/commands/command.ts'
import { changeStanding } from './change-standing.ts'

/** An applicant is under consideration from now on. Refuses `forum_standing_other` and `conflicted`. */
export const considerForum = defineCommand({
  name: 'members.consider-forum',
  summary: 'The alliance considers an applicant (coordinators).',
  input: considerForumInput,
  run: (context, { forumId }) => changeStanding(context, { forumId, act: 'consider' }),
})
