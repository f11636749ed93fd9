import { proposeEndingInput } from '#app/domain/pool/ending.input.ts'
import { defineCommand } from '../command.ts'
import { proposeEnding } from './propose-ending.ts'

/**
 * Finance proposes to give money back to its contributor, in the base currency and only of what is available; it
 * leaves when another coordinator approves. Returns the proposal's id. Refuses `not_permitted`, `conflicted`,
 * `ending_open`, `nothing_to_end`, `above_available` (`amount`, `limit`, `currency`).
 */
export const refundContribution = defineCommand({
  name: 'pool.refund-contribution',
  summary: 'Propose to give money back to its contributor; another coordinator approves it.',
  stepUp: true,
  input: proposeEndingInput,
  run: (context, input) => proposeEnding(context, { ...input, kind: 'refund' }),
})
