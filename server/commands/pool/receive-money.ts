import { receiveInput } from '#app/domain/pool/pool.input.ts'
import { defineCommand } from '../command.ts'
import { recordReceipt } from './record-receipt.ts'

/**
 * Finance records money that arrived, in the currency of the contribution, with the rate and where it was
 * read, or at the rate that the table has for that day; it counts when another coordinator approves
 * (rulings.md 15). Returns the receipt's id. Refuses `not_permitted`, `contribution_ended`, `date_in_future`, `above_commitment`, `rate_missing`,
 * `bank_ref_known`, `amount_too_small`, `amount_too_large`.
 */
export const receiveMoney = defineCommand({
  name: 'pool.receive',
  summary: 'Record money that arrived at the bank; another coordinator approves it.',
  stepUp: true,
  input: receiveInput,
  run: (context, input) => recordReceipt(context, input),
})
