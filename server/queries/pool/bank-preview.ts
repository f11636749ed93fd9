import { readHeader } from '#app/domain/csv/columns.ts'
import { readLines } from '#app/domain/csv/read-lines.ts'
import { can } from '#app/domain/members/permissions.ts'
import { money } from '#app/domain/money.ts'
import { bankColumns } from '#app/domain/pool/bank-columns.ts'
import { type BankLine, understandBankLine } from '#app/domain/pool/bank-line.input.ts'
import { bankPreviewInput } from '#app/domain/pool/import-receipts.input.ts'
import { type BankMatch, matchBankLines } from '#app/domain/pool/match-bank-lines.ts'
import { dayIn } from '#app/domain/projects/deadline.ts'
import { ok, refuse } from '#app/domain/result.ts'
import { readTable } from '#server/csv/read-table.ts'
import { defineQuery } from '../query.ts'
import { readOpenContributions } from './read-open-contributions.ts'
import { readRatesOn } from './read-rates.ts'

/**
 * What recording a bank statement would do, line by line: which contribution each line belongs to, and why some cannot
 * be recorded; nothing is written. Wrong columns are told alone. Refuses `not_permitted` and what `readTable` refuses.
 */
export const bankPreview = defineQuery({
  name: 'pool.bank-preview',
  summary: 'Read a CSV bank statement, given as base64, and match it to expected payments. Writes nothing.',
  input: bankPreviewInput,
  async run({ db, actor, now }, { file, locale }) {
    if (!can(actor, 'pool.receive')) return refuse('not_permitted')
    const table = readTable(file)
    if (!table.ok) return table
    const { encoding, separator, header, rows } = table.value
    const { places, faults: headerFaults } = readHeader(header, bankColumns)
    if (headerFaults.length > 0) return ok({ encoding, separator, headerFaults, lines: [] })

    const read = readLines(rows, { columns: bankColumns, places, understand: understandBankLine(locale) })
    const understood = read.flatMap(({ input }) => input ?? [])
    const { baseCurrency: base, timeZone } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true, timeZone: true } })
    const today = dayIn(now, timeZone)
    const live = await db.receipt.findMany({
      where: { bankRef: { in: understood.map(({ bankRef }) => bankRef) }, state: { notIn: ['rejected', 'reversed'] } },
      select: { bankRef: true },
    })
    const open = await readOpenContributions(db, today)
    const rateOn = await readRatesOn(db, understood, base)
    const verdicts = matchBankLines(understood, { open, bankRefs: new Set(live.map(({ bankRef }) => bankRef)), rateOn, today, base })
    const verdictOf = new Map(understood.map((line, at) => [line, verdicts[at]]))
    const lines = read.map(({ input, ...line }) => {
      const verdict = input && verdictOf.get(input)
      if (!input || !verdict) return { ...line, match: null, receipt: null }
      const faults = verdict.fault ? [verdict.fault] : []
      return { ...line, match: verdict.match, faults, receipt: verdict.match && !verdict.fault ? toReceipt(input, line.line, verdict.match) : null }
    })
    return ok({ encoding, separator, headerFaults, lines })
  },
})

/** As `pool.import-receipts` takes it, with what a page shows of it. */
function toReceipt({ amount, currency, payer, rate, ...line }: BankLine, at: number, { contributionId, code, instalmentOn }: BankMatch) {
  const given = rate ? { rate: { kind: 'units_per_eur' as const, value: rate, source: line.bankRef } } : {}
  return { line: at, contributionId, code, ...line, payer, amount, currency: money(0n, currency).currency, ...given, ...(instalmentOn && { instalmentOn }) }
}
