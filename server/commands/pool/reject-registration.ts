import { onContribution } from '#app/domain/pool/pool.input.ts'
import { defineCommand } from '../command.ts'
import { answerRegistration } from './answer-registration.ts'

/**
 * A second coordinator does not confirm what finance registered: it never counts. Refuses `not_permitted`,
 * `nothing_to_confirm`, `four_eyes`.
 */
export const rejectRegistration = defineCommand({
  name: 'pool.reject-registration',
  summary: 'Refuse a promise that finance registered for another body.',
  stepUp: true,
  input: onContribution,
  run: (context, { contributionId }) => answerRegistration(context, contributionId, 'reject'),
})
