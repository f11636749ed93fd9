import { onContribution } from '#app/domain/pool/pool.input.ts'
import { defineCommand } from '../command.ts'
import { answerRegistration } from './answer-registration.ts'

/**
 * A second coordinator confirms a pledge or commitment that finance registered for a body without account
 * (rulings.md 5); it is entered in the ledger now. Refuses `not_permitted`, `nothing_to_confirm`, `four_eyes`.
 */
export const confirmRegistration = defineCommand({
  name: 'pool.confirm-registration',
  summary: 'Confirm a promise that finance registered for another body.',
  stepUp: true,
  input: onContribution,
  run: (context, { contributionId }) => answerRegistration(context, contributionId, 'confirm'),
})
