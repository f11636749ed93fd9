import { foldWord } from '#app/domain/csv/fold-word.ts'
import type { LineFault } from '#app/domain/csv/read-lines.ts'
import type { BankColumn } from './bank-columns.ts'
import type { BankLine } from './bank-line.input.ts'

/** A contribution on which money is expected; amounts in minor units of its currency. */
export type OpenContribution = {
  readonly id: string
  readonly code: string
  readonly currency: string
  /** Of the contributor, in both languages and short. */
  readonly names: readonly string[]
  /** Committed, less what arrived and what waits for approval. */
  readonly left: bigint
  /** What is left of each expected payment. */
  readonly payments: readonly bigint[]
}

type Known = { readonly open: readonly OpenContribution[]; readonly bankRefs: ReadonlySet<string>; readonly today: string; readonly base: string }

/** Where a line belongs and by what it was found, or why it cannot be recorded. */
export type BankMatch = { readonly contributionId: string; readonly code: string; readonly by: 'code' | 'amount' }
export type BankVerdict = { readonly match: BankMatch; readonly fault: null } | { readonly match: BankMatch | null; readonly fault: LineFault<BankColumn> }

/**
 * Finds the contribution of each line: the one whose code stands in its reference or beside its payer, else the only
 * one of that payer on which exactly this is expected, in this currency. Lines of one contribution share what is left
 * of it. A reference counts once, in the file and in the register.
 */
export function matchBankLines(lines: readonly BankLine[], { open, bankRefs, today, base }: Known): readonly BankVerdict[] {
  const left = new Map(open.map((one) => [one.id, one.left]))
  const seen = new Set<string>()
  return lines.map((line): BankVerdict => {
    const found = findContribution(line, open)
    const contribution = found.contribution
    const match = contribution && { contributionId: contribution.id, code: contribution.code, by: found.by }
    const amount = BigInt(line.amount)
    const fault = (column: BankColumn, code: string): BankVerdict => ({ match, fault: { column, code } })
    if (line.receivedOn > today) return fault('receivedOn', 'date_in_future')
    if (bankRefs.has(line.bankRef)) return fault('bankRef', 'bank_ref_known')
    if (seen.has(line.bankRef)) return fault('bankRef', 'bank_ref_repeated')
    seen.add(line.bankRef)
    if (!contribution || !match) return fault('bankRef', found.by === 'amount' ? 'bank_several' : 'bank_no_match')
    if (contribution.currency !== line.currency) return fault('currency', 'bank_other_currency')
    const rest = (left.get(contribution.id) ?? 0n) - amount
    if (rest < 0n) return fault('amount', 'above_commitment')
    if (line.currency !== base && !line.rate) return fault('rate', 'required')
    left.set(contribution.id, rest)
    return { match, fault: null }
  })
}

type Found = { readonly contribution: OpenContribution | null; readonly by: 'code' | 'amount' }

function findContribution({ amount, bankRef, currency, payer }: BankLine, open: readonly OpenContribution[]): Found {
  const words = foldWord(`${bankRef} ${payer}`).split(' ')
  const named = words.filter((word) => /^c[0-9]{2,}$/.test(word))
  if (named.length > 0) return { contribution: open.find(({ code }) => named.includes(code.toLowerCase())) ?? null, by: 'code' }
  const sender = foldWord(payer)
  const fitting = open.filter(
    (one) => one.currency === currency && one.payments.includes(BigInt(amount)) && one.names.some((name) => foldWord(name) !== '' && foldWord(name) === sender),
  )
  const [only, ...others] = fitting
  if (!only) return { contribution: null, by: 'code' }
  return { contribution: others.length === 0 ? only : null, by: 'amount' }
}
