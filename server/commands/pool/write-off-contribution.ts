import { proposeEndingInput } from '#app/domain/pool/ending.input.ts'
import { defineCommand } from '../command.ts'
import { proposeEnding } from './propose-ending.ts'

/**
 * Finance proposes to write off what is committed and will not come, in the contribution's currency; it is entered
 * when another coordinator approves. Returns the proposal's id. Refuses `not_permitted`, `conflicted`, `ending_open`,
 * `awaiting_confirmation`, `contribution_ended`, `nothing_to_end`, `above_open` (`amount`, `limit`, `currency`).
 */
export const writeOffContribution = defineCommand({
  name: 'pool.write-off',
  summary: 'Propose to write off what is committed and will not come; another coordinator approves it.',
  stepUp: true,
  input: proposeEndingInput,
  run: (context, input) => proposeEnding(context, { ...input, kind: 'write_off' }),
})
