import { type Currency, formatAmount, typedAmount } from '../money.ts'
import type { BudgetLine, Proposal } from './content.ts'

/** A form as typed: text by field name, several values of one name joined by commas. */
export type Typed = { readonly [name: string]: string }

/** How amounts are typed: the dossier's currency and the writer's language. */
export type TypedIn = { readonly currency: string; readonly locale: 'fr' | 'en' }

/** What the edit form carries, as `projects.edit` takes it; amounts it cannot read stay as typed, to be refused at their field. */
export type TypedProposal = {
  readonly input: { readonly [field: string]: unknown }
  /** The form's row of each line sent: empty rows are left out. */
  readonly rows: readonly number[]
}

const plain = ['titleFr', 'titleEn', 'area', 'summaryFr', 'summaryEn', 'startsOn', 'endsOn', 'language'] as const

/**
 * Reads the edit form: amounts in major units as a person types them, rows without description and amount
 * left out, the row `drop` removed, `addCountry` joined to the countries ticked.
 */
export function readTyped(typed: Typed, { currency, locale }: TypedIn): TypedProposal {
  const minor = (text: string) => (text.trim() === '' ? '0' : typedAmount(text, currency, locale))
  const input: Record<string, unknown> = {}
  for (const name of plain) if (typed[name] !== undefined) input[name] = typed[name]
  for (const name of ['indirect', 'poolRequest']) if (typed[name] !== undefined) input[name] = minor(typed[name])
  if (typed.countriesShown !== undefined) input.countries = [typed.countries ?? '', typed.addCountry ?? ''].join(',').split(',').filter(Boolean)
  if (typed.linesShown === undefined) return { input, rows: [] }
  const rows = rowsOf(typed).filter((row) => String(row) !== typed.drop && isWritten(typed, row))
  return { input: { ...input, lines: rows.map((row) => lineOf(typed, row, minor)) }, rows }
}

/** The rows of budget lines that the form shows, in their order. */
export function rowsOf(typed: Typed): readonly number[] {
  const found = Object.keys(typed).flatMap((name) => /^lines\[(\d+)\]\.amount$/.exec(name)?.[1] ?? [])
  return found.map(Number).sort((a, b) => a - b)
}

function isWritten(typed: Typed, row: number): boolean {
  return Boolean(typed[`lines[${row}].amount`]?.trim() || typed[`lines[${row}].description`]?.trim())
}

function lineOf(typed: Typed, row: number, minor: (text: string) => unknown) {
  const read = (field: string) => typed[`lines[${row}].${field}`] ?? ''
  return {
    category: read('category'),
    description: read('description'),
    forumId: read('forumId'),
    source: read('source') || 'pool',
    amount: minor(read('amount')),
  }
}

/** The form's fields for a proposal as stored. */
export function typedFrom(proposal: Omit<Proposal, 'lines'> & { readonly lines: readonly BudgetLine[] }, currency: Currency, locale: 'fr' | 'en'): Typed {
  const { titleFr, titleEn, area, summaryFr, summaryEn, countries, startsOn, endsOn, language, lines } = proposal
  const amount = (minor: string) => (minor === '0' ? '' : formatAmount({ amount: minor, currency }, locale))
  const typed: Record<string, string> = {
    titleFr,
    titleEn,
    area: area ?? '',
    summaryFr,
    summaryEn,
    countries: countries.join(','),
    startsOn: startsOn ?? '',
    endsOn: endsOn ?? '',
    language,
    indirect: amount(proposal.indirect),
    poolRequest: amount(proposal.poolRequest),
  }
  lines.forEach((line, row) => {
    Object.assign(typed, {
      [`lines[${row}].category`]: String(line.category),
      [`lines[${row}].description`]: line.description,
      [`lines[${row}].forumId`]: line.forumId ?? '',
      [`lines[${row}].source`]: line.source,
      [`lines[${row}].amount`]: amount(line.amount),
    })
  })
  return typed
}
