import { onGlass } from '#app/domain/threads/tend.input.ts'
import { defineCommand } from '../command.ts'
import { answerGlass } from './answer-glass.ts'

/** Breaks the glass: both coordinators read the thread until the time asked for is over (rulings.md 4). Refuses `four_eyes`, `glass_answered`. */
export const openGlass = defineCommand({
  name: 'threads.open-glass',
  summary: 'Let another coordinator and yourself read a closed thread for the time asked for.',
  stepUp: true,
  input: onGlass,
  run: (context, { glassId }) => answerGlass(context, glassId, 'opened'),
})
