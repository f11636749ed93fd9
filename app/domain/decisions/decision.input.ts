import { z } from 'zod'
import { dayInput, idInput } from '../ids.ts'
import { amountInput } from '../money.input.ts'
import { consequencesIfShort, outcomes } from './decision.ts'

const text = (message: string) => z.string({ message }).trim().min(1, { message }).max(20000, { message: 'text_too_long' })

/** Amount in minor units of the dossier's currency, only of an approval. Both texts bind. */
export const recordDecisionInput = z
  .object({
    projectId: idInput,
    outcome: z.enum(outcomes),
    amount: amountInput.optional(),
    /** What the text says for the case that the money no longer suffices when it is confirmed. */
    ifShort: z.enum(consequencesIfShort).default('refuse'),
    textFr: text('text_missing_fr'),
    textEn: text('text_missing_en'),
    meetingOn: dayInput,
    /** The message of a thread of the dossier that it was made of. */
    messageId: idInput.optional(),
  })
  .refine((input) => input.outcome !== 'approved' || input.amount !== undefined, { message: 'amount_required', path: ['amount'] })

export const onDecision = z.object({ decisionId: idInput })
