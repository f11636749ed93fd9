import { type RegisterForumInput, registerForumInput } from '#app/domain/members/body.input.ts'
import { defineCommand } from '#server/commands/command.ts'
import { writeForum } from './write-forum.ts'

/** A forum that asks to join stands in the register as an applicant; refuses `body_code_taken`. (domain.md §6.1) */
export const registerForum = defineCommand({
  name: 'members.register-forum',
  summary: 'Register a forum that asks to join the alliance (coordinators).',
  input: registerForumInput,
  run: (context, input: RegisterForumInput) => writeForum(context, input),
})
