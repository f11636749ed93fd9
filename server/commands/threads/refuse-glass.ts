import { onGlass } from '#app/domain/threads/tend.input.ts'
import { defineCommand } from '../command.ts'
import { answerGlass } from './answer-glass.ts'

/** Leaves the glass whole. Refuses `four_eyes`, `glass_answered`. */
export const refuseGlass = defineCommand({
  name: 'threads.refuse-glass',
  summary: 'Refuse that a closed thread is read.',
  input: onGlass,
  run: (context, { glassId }) => answerGlass(context, glassId, 'refused'),
})
