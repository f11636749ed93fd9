import { z } from 'zod'
import { dayInput, idInput } from '../ids.ts'

/** A contribution and the first and last day that its statement speaks of. */
export const statementPeriod = z
  .object({ contributionId: idInput, from: dayInput, to: dayInput })
  .refine(({ from, to }) => from <= to, { message: 'period_reversed', path: ['to'] })

export const onStatement = z.object({ statementId: idInput })
