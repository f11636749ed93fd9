import { z } from 'zod'
import { dayInput, idInput } from '../ids.ts'
import { lineInput } from '../line.input.ts'
import { currencyInput } from '../money.input.ts'
import { rateInput } from './pool.input.ts'

const text = z.string({ message: 'required' }).trim().min(1, { message: 'required' }).max(2000, { message: 'text_too_long' })

export const enterRateInput = z.object({ currency: currencyInput, validOn: dayInput, rate: rateInput })
/** Of one currency, or of all. */
export const ratesInput = z.object({ currency: currencyInput.optional() })

/** `through` is the last day of the period. */
export const closePeriodInput = z.object({ through: dayInput, note: text.optional() })
export const onClosing = z.object({ closingId: idInput })
export const rejectClosingInput = onClosing.extend({ answer: text })

const fundName = lineInput(120).refine((name) => name !== '', { message: 'required' })
/** Hundredths of a per cent; left out, the fund takes the fee of the alliance. */
const fee = z.coerce
  .number({ message: 'fee_malformed' })
  .int({ message: 'fee_malformed' })
  .min(0, { message: 'fee_malformed' })
  .max(10_000, { message: 'fee_malformed' })

const fundTerms = z.object({ nameFr: fundName, nameEn: fundName, purposeFr: text, purposeEn: text, feeBasisPoints: fee.optional() })
export const openFundInput = fundTerms.extend({
  code: z
    .string({ message: 'required' })
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{2,12}$/, { message: 'fund_code_malformed' }),
})
export const changeFundInput = fundTerms.extend({ fundId: idInput, state: z.enum(['open', 'closed']) })
