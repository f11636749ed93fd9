import { z } from 'zod'
import { dayInput } from '../ids.ts'
import { amountInput } from '../money.input.ts'
import { onContribution } from './pool.input.ts'

const mostInstalments = 60

/** Amounts are minor units of the contribution's currency. */
export const scheduleInput = onContribution.extend({
  instalments: z
    .array(z.object({ dueOn: dayInput, amount: amountInput }), { message: 'required' })
    .min(1, { message: 'required' })
    .max(mostInstalments, { message: 'too_many_lines' }),
})
