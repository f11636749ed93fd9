import type { AppLoadContext } from '@remix-run/node'
import { mostLines } from '#app/domain/csv/table.ts'
import { fromJson } from '#app/domain/from-json.ts'
import { isCurrency, type Money, money } from '#app/domain/money.ts'
import type { QueryValue } from '#server/queries/registry.ts'

type BankRead = QueryValue<'pool.bank-preview'>['lines'][number]

/** A line of a bank statement as a page shows it, its faults as sentences. */
export type SaidBankLine = {
  readonly line: number
  readonly receivedOn: string
  /** As the file has it, or as it was understood. */
  readonly amount: string | Money
  readonly bankRef: string
  readonly payer: string
  readonly match: SaidMatch | null
  readonly faults: readonly { readonly column: string | null; readonly sentence: string }[]
  /** As the form carries it on; null for a line with faults. */
  readonly carried: string | null
}

/** Where the line belongs, the day of the payment that it is, and the rate of the table at which it would count. */
type SaidMatch = { readonly code: string; readonly by: 'code' | 'amount'; readonly instalmentOn: string | null; readonly tableRate: SaidRate | null }
type SaidRate = {
  readonly kind: string
  readonly value: string
  readonly source: string
  readonly validOn: string
  readonly currency: string
  readonly base: string
}

/** What of a long cell is shown. */
const shown = 80

export function sayBankLines({ sayFault, alliance }: Pick<AppLoadContext, 'sayFault' | 'alliance'>, lines: readonly BankRead[]): readonly SaidBankLine[] {
  return lines.map(({ line, cells, faults, match, receipt }) => ({
    line,
    receivedOn: receipt?.receivedOn ?? cut(cells.receivedOn),
    amount: receipt ? money(BigInt(receipt.amount), receipt.currency) : cut(`${cells.amount ?? ''} ${cells.currency ?? ''}`),
    bankRef: cut(cells.bankRef),
    payer: cut(cells.payer),
    match: match && { ...match, tableRate: match.tableRate && { ...match.tableRate, currency: receipt?.currency ?? '', base: alliance?.baseCurrency ?? '' } },
    faults: faults.map(({ column, code }) => ({ column, sentence: sayFault({ path: column ?? '', code }) })),
    carried: receipt && JSON.stringify({ ...receipt, by: match?.by }),
  }))
}

/** The lines that a form brought back and that were ticked; what is no list is none. */
export function tickedLines(carried: unknown, ticked: string | undefined): readonly object[] {
  const taken = new Set((ticked ?? '').split(','))
  const list = (Array.isArray(carried) ? carried : [carried]).slice(0, mostLines).map(fromJson)
  return list.filter((line): line is object => typeof line === 'object' && line !== null && 'line' in line && taken.has(String(line.line)))
}

/** Faults by the line of the file rather than by its place among those sent: `lines.7.amount`. */
export function byLine(faults: { readonly [path: string]: string }, lines: readonly object[]): { readonly [path: string]: string } {
  const lineOf = (at: string) => (lines[Number(at)] as { readonly line?: unknown } | undefined)?.line ?? at
  return Object.fromEntries(Object.entries(faults).map(([path, sentence]) => [path.replace(/^lines\.([0-9]+)/, (_, at) => `lines.${lineOf(at)}`), sentence]))
}

/** The same lines, to be shown and sent again. */
export function sayCarriedBankLines(lines: readonly object[]): readonly SaidBankLine[] {
  return lines.map((line) => {
    const text = (name: string) => cut(String((line as { readonly [name: string]: unknown })[name] ?? ''))
    const [amount, currency] = [text('amount'), text('currency')]
    const isMoney = /^[0-9]{1,19}$/.test(amount) && isCurrency(currency)
    return {
      line: Number(text('line')),
      receivedOn: text('receivedOn'),
      amount: isMoney ? money(BigInt(amount), currency) : `${amount} ${currency}`,
      bankRef: text('bankRef'),
      payer: text('payer'),
      match: { code: text('code'), by: text('by') === 'amount' ? 'amount' : 'code', instalmentOn: text('instalmentOn') || null, tableRate: null },
      faults: [],
      carried: JSON.stringify(line),
    }
  })
}

function cut(cell = ''): string {
  return cell.length > shown ? `${cell.slice(0, shown)}…` : cell
}
