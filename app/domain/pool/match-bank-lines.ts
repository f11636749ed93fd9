import { foldWord } from '#app/domain/csv/fold-word.ts'
import type { LineFault } from '#app/domain/csv/read-lines.ts'
import type { BankColumn } from './bank-columns.ts'
import type { BankLine } from './bank-line.input.ts'
import { namedDay, nearestDay } from './name-instalment.ts'
import type { TableRate } from './rate-table.ts'

/** A payment that is expected, as far as it has not arrived; without a day when nobody said one. */
export type OpenPayment = { readonly dueOn: string | null; readonly left: bigint }

/** A contribution on which money is expected; amounts in minor units of its currency. */
export type OpenContribution = {
  readonly id: string
  readonly code: string
  readonly currency: string
  /** Of the contributor, in both languages and short. */
  readonly names: readonly string[]
  /** Committed, less what arrived and what waits for approval. */
  readonly left: bigint
  readonly payments: readonly OpenPayment[]
}

type Known = {
  readonly open: readonly OpenContribution[]
  readonly bankRefs: ReadonlySet<string>
  /** What the rate table says of a currency on a day. */
  readonly rateOn: (currency: string, day: string) => TableRate | null
  readonly today: string
  readonly base: string
}

/** Where a line belongs and by what it was found, the day of the payment that it is, and the rate of the table where the line has none. */
export type BankMatch = {
  readonly contributionId: string
  readonly code: string
  readonly by: 'code' | 'amount'
  readonly instalmentOn: string | null
  readonly tableRate: TableRate | null
}
export type BankVerdict = { readonly match: BankMatch; readonly fault: null } | { readonly match: BankMatch | null; readonly fault: LineFault<BankColumn> }

/**
 * Finds the contribution of each line: the one whose code stands in its reference or beside its payer, else the only
 * one of that payer on which exactly this is expected, in this currency; and the expected payment that it is, by the
 * day in its reference, else by its amount, the nearest day first. Lines of one contribution share what is left of it
 * and of its payments. A reference counts once, in the file and in the register.
 */
export function matchBankLines(lines: readonly BankLine[], { open, bankRefs, rateOn, today, base }: Known): readonly BankVerdict[] {
  const left = new Map(open.map((one) => [one.id, one.left]))
  const payments = new Map(open.map((one) => [one.id, one.payments]))
  const seen = new Set<string>()
  return lines.map((line): BankVerdict => {
    const { contribution, by } = findContribution(line, open)
    const expected = (contribution && payments.get(contribution.id)) ?? []
    const instalmentOn = namedDay(line.bankRef, expected) ?? nearestDay(line, expected)
    const tableRate = line.currency === base || line.rate ? null : rateOn(line.currency, line.receivedOn)
    const match = contribution && { contributionId: contribution.id, code: contribution.code, by, instalmentOn, tableRate }
    const amount = BigInt(line.amount)
    const fault = (column: BankColumn, code: string): BankVerdict => ({ match, fault: { column, code } })
    if (line.receivedOn > today) return fault('receivedOn', 'date_in_future')
    if (bankRefs.has(line.bankRef)) return fault('bankRef', 'bank_ref_known')
    if (seen.has(line.bankRef)) return fault('bankRef', 'bank_ref_repeated')
    seen.add(line.bankRef)
    if (!contribution || !match) return fault('bankRef', by === 'amount' ? 'bank_several' : 'bank_no_match')
    if (contribution.currency !== line.currency) return fault('currency', 'bank_other_currency')
    const rest = (left.get(contribution.id) ?? 0n) - amount
    if (rest < 0n) return fault('amount', 'above_commitment')
    if (line.currency !== base && !line.rate && !tableRate) return fault('rate', 'bank_rate_missing')
    left.set(contribution.id, rest)
    payments.set(
      contribution.id,
      expected.map((one) => (one.dueOn === instalmentOn ? { ...one, left: one.left > amount ? one.left - amount : 0n } : one)),
    )
    return { match, fault: null }
  })
}

type Found = { readonly contribution: OpenContribution | null; readonly by: 'code' | 'amount' }

function findContribution({ amount, bankRef, currency, payer }: BankLine, open: readonly OpenContribution[]): Found {
  const words = foldWord(`${bankRef} ${payer}`).split(' ')
  const named = words.filter((word) => /^c[0-9]{2,}$/.test(word))
  if (named.length > 0) return { contribution: open.find(({ code }) => named.includes(code.toLowerCase())) ?? null, by: 'code' }
  const sender = foldWord(payer)
  const isExpected = ({ payments }: OpenContribution) => payments.some(({ left }) => left === BigInt(amount))
  const fitting = open.filter(
    (one) => one.currency === currency && isExpected(one) && one.names.some((name) => foldWord(name) !== '' && foldWord(name) === sender),
  )
  const [only, ...others] = fitting
  if (!only) return { contribution: null, by: 'code' }
  return { contribution: others.length === 0 ? only : null, by: 'amount' }
}
