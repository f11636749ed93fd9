import { z } from 'zod'
import { dayInput, idInput } from '../ids.ts'
import { lineInput } from '../line.input.ts'
import { countries, regions } from '../m49.ts'
import { amountInput, currencyInput } from '../money.input.ts'
import { themes } from './earmark.ts'
import { isRateValue, rateKinds } from './rate.ts'

export const referenceInput = lineInput(200).refine((line) => line !== '', { message: 'required' })
const reason = z.string({ message: 'required' }).trim().min(1, { message: 'required' }).max(2000, { message: 'text_too_long' })

/** An exact rate, and where it was read. */
export const rateInput = z.object({
  kind: z.enum(rateKinds),
  value: z.string().trim().refine(isRateValue, { message: 'rate_malformed' }),
  /** Where it was read: ECB, bank, UN operational rate. */
  source: referenceInput,
})

const oneOf = (values: readonly string[]) => z.string().refine((value) => values.includes(value), { message: 'earmark_unknown' })

const earmark = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('unearmarked') }).transform(() => ({ kind: 'unearmarked' as const, value: null })),
    z.object({ kind: z.literal('theme'), value: oneOf(themes) }),
    z.object({ kind: z.literal('region'), value: oneOf(regions) }),
    z.object({ kind: z.literal('country'), value: oneOf(countries) }),
    z.object({ kind: z.literal('project'), value: idInput }),
  ])
  .default({ kind: 'unearmarked', value: null })

/** Amounts are minor units of the currency beside them, or of the contribution's. */
export const pledgeInput = z.object({
  amount: amountInput,
  currency: currencyInput,
  earmark,
  /** Another body, whose promise finance registers. */
  contributorId: idInput.optional(),
  fundId: idInput.optional(),
  validUntil: dayInput.optional(),
  /** It becomes firm only if others commit this much, in minor units of the base currency, by that day. */
  condition: z.object({ amount: amountInput, by: dayInput }).optional(),
  documentRef: referenceInput.optional(),
  /** Indicative value in the base currency until money arrives. */
  rate: rateInput.optional(),
})

export const commitInput = z.object({ contributionId: idInput, amount: amountInput, documentRef: referenceInput, rate: rateInput.optional() })

export const onContribution = z.object({ contributionId: idInput })

export const receiveInput = z.object({
  contributionId: idInput,
  amount: amountInput,
  receivedOn: dayInput,
  bankRef: referenceInput,
  rate: rateInput.optional(),
  /** The day of the expected payment that it is; without it the oldest is met first. */
  instalmentOn: dayInput.optional(),
})

export const onReceipt = z.object({ receiptId: idInput })
export const rejectReceiptInput = onReceipt.extend({ reason })

/** Minor units of the base currency. */
export const allocateInput = z.object({ projectId: idInput, amount: amountInput })
