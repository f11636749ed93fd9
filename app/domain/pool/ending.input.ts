import { z } from 'zod'
import { idInput } from '../ids.ts'
import { amountInput } from '../money.input.ts'
import { onContribution } from './pool.input.ts'

const reason = z.string({ message: 'required' }).trim().min(1, { message: 'required' }).max(2000, { message: 'text_too_long' })

export const cancelInput = onContribution.extend({ reason })

/** Minor units: of the contribution's currency for a write-off, of the base currency for a refund. */
export const proposeEndingInput = onContribution.extend({ amount: amountInput, reason })

export const onEnding = z.object({ endingId: idInput })
export const rejectEndingInput = onEnding.extend({ reason })
