import { z } from 'zod'
import { isCurrency, largestAmount } from './money.ts'

/** Minor units from an edge: digits only, at least 1. */
export const amountInput = z
  .string({ message: 'amount_malformed' })
  .regex(/^[0-9]{1,19}$/, { message: 'amount_malformed', abort: true })
  .refine((text) => BigInt(text) > 0n && BigInt(text) <= largestAmount, { message: 'amount_out_of_range' })

export const currencyInput = z.string().refine(isCurrency, { message: 'currency_unknown' })
