import { z } from 'zod'
import type { LineFault, Understand } from '#app/domain/csv/read-lines.ts'
import { dayInput } from '#app/domain/ids.ts'
import { amountInput, currencyInput } from '#app/domain/money.input.ts'
import { typedAmount } from '#app/domain/money.ts'
import { type BankColumn, bankColumnNames } from './bank-columns.ts'
import { isRateValue } from './rate.ts'

const bankLine = z.object({
  receivedOn: dayInput,
  amount: amountInput,
  currency: currencyInput,
  bankRef: z.string({ message: 'required' }).max(200, { message: 'text_too_long' }),
  payer: z.string().max(200, { message: 'text_too_long' }),
  rate: z.string().refine(isRateValue, { message: 'rate_malformed' }).optional(),
})

/** Money on a bank statement: minor units of `currency`, `YYYY-MM-DD`; the rate in units of it for one of the base. */
export type BankLine = z.infer<typeof bankLine>

/**
 * What a row of a bank statement says. Amounts are read as people of this language write them; days as `YYYY-MM-DD`
 * or with the day before the month.
 */
export function understandBankLine(locale: 'fr' | 'en'): Understand<BankColumn, BankLine> {
  return (cellOf) => {
    const orNothing = (column: BankColumn) => cellOf(column) || undefined
    const currency = cellOf('currency').toUpperCase()
    const parsed = bankLine.safeParse({
      receivedOn: dayOf(cellOf('receivedOn')),
      amount: typedAmount(orNothing('amount'), currency, locale),
      currency,
      bankRef: orNothing('bankRef'),
      payer: cellOf('payer'),
      rate: orNothing('rate')?.replace(',', '.'),
    })
    if (parsed.success) return { input: parsed.data, faults: [] }
    const faults = parsed.error.issues.map(({ path: [field], message }): LineFault<BankColumn> => {
      const column = bankColumnNames.find((name) => name === field) ?? null
      return { column, code: column && cellOf(column) === '' ? 'required' : message }
    })
    return { input: null, faults }
  }
}

/** « 5/2/2026 » is the fifth of February. */
function dayOf(cell: string): string {
  const [, day = '', month = '', year = ''] = /^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})$/.exec(cell) ?? []
  return year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : cell
}
