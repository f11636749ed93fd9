import { z } from 'zod'
import { dayInput, idInput } from '../ids.ts'
import { lineInput } from '../line.input.ts'
import { amountInput } from '../money.input.ts'

const reason = z.string({ message: 'required' }).trim().min(1, { message: 'required' }).max(2000, { message: 'text_too_long' })
const reference = lineInput(200).refine((line) => line !== '', { message: 'required' })
const trancheN = z.coerce.number({ message: 'tranche_unknown' }).int({ message: 'tranche_unknown' }).min(1).max(10)

/** UNDG budget categories; 8 are indirect costs. */
const category = z.coerce.number({ message: 'category_unknown' }).int({ message: 'category_unknown' }).min(1).max(8)

/** Per cent of each tranche, whole numbers; what is left empty is no tranche. */
const shares = z.preprocess(
  (given) => (Array.isArray(given) ? given.filter((share) => share !== '' && share !== undefined && share !== null) : given),
  z
    .array(z.coerce.number({ message: 'share_malformed' }).int({ message: 'share_malformed' }).min(1, { message: 'share_malformed' }).max(100))
    .min(1, { message: 'required' })
    .max(10),
)

/** Amounts are minor units of the base currency. */
export const disburseInput = z.object({ projectId: idInput, forumId: idInput, amount: amountInput, note: reference.optional() })
export const refundInput = z.object({ projectId: idInput, forumId: idInput, amount: amountInput, note: reference })
export const onPayment = z.object({ paymentId: idInput })
export const rejectPaymentInput = onPayment.extend({ reason })

export const spendingInput = z.object({
  projectId: idInput,
  amount: amountInput,
  /** The last day of what is reported. */
  spentOn: dayInput,
  category,
  note: reference.optional(),
})

export const planTranchesInput = z.object({ projectId: idInput, shares })
export const holdTrancheInput = z.object({ projectId: idInput, n: trancheN, reason })
export const onTranche = z.object({ projectId: idInput, n: trancheN })
export const finalReportInput = z.object({ projectId: idInput, reference })

export const releaseInput = z.object({ projectId: idInput, amount: amountInput, reason })
export const reallocateInput = z.object({ projectId: idInput, toProjectId: idInput, amount: amountInput, reason })
