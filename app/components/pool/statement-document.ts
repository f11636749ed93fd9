import type { Money } from '#app/domain/money.ts'
import type { StatementFigures } from '#app/domain/pool/statement.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import type { T } from '#app/i18n/use-t.ts'

/** A statement before its words; the signature is missing on one that nobody signed. */
export type Statement = {
  readonly content: StatementFigures & { readonly code: string; readonly currency: string; readonly base: string; readonly from: string; readonly to: string }
  readonly contributorFr: string
  readonly contributorEn: string
  readonly signature: { readonly number: string; readonly by: string; readonly at: string; readonly hash: string } | null
}

type Words = { readonly t: T; readonly locale: Locale; readonly timeZone: string; readonly amount: (value: Money) => string }

export type DocumentTable = { readonly title: string; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** A statement in words, the same for the page, the PDF and the CSV file. */
export type StatementDocument = {
  readonly title: string
  readonly facts: readonly (readonly [term: string, value: string])[]
  readonly tables: readonly DocumentTable[]
  readonly register: string
}

/** Says a statement in one language; `amount` writes a sum without its currency, which each table names. */
export function statementDocument(statement: Statement, words: Words): StatementDocument {
  const { t, locale } = words
  const { content, signature } = statement
  const day = (value: string) => formatDay(value, locale)
  return {
    title: signature ? t('pool.statement.numbered', { number: signature.number }) : t('pool.statement.title', { code: content.code }),
    facts: [
      [t('pool.statement.contributor'), locale === 'fr' ? statement.contributorFr : statement.contributorEn],
      [t('pool.statement.contribution'), content.code],
      [t('pool.statement.period'), t('pool.statement.fromTo', { from: day(content.from), to: day(content.to) })],
      ...signatureFacts(signature, words),
    ],
    tables: [figuresTable(content, words, true), figuresTable(content, words, false), ...dossiersTable(content, words)],
    register: t('common.foot.register'),
  }
}

function signatureFacts(signature: Statement['signature'], { t, locale, timeZone }: Words): (readonly [string, string])[] {
  if (!signature) return [[t('pool.statement.signature'), t('pool.statement.unsigned')]]
  const day = formatDay(dayOf(signature.at, timeZone), locale)
  return [
    [t('pool.statement.signature'), t('pool.statement.signedBy', { name: signature.by, day })],
    [t('pool.statement.print'), signature.hash.slice(0, 16)],
  ]
}

function figuresTable({ lines, currency, base }: Statement['content'], { t, amount }: Words, promises: boolean): DocumentTable {
  const isPromise = (figure: string) => ['promised', 'committed', 'honoured'].includes(figure)
  const title = promises ? t('pool.statement.promises', { currency }) : t('pool.statement.money', { currency: base })
  return {
    title,
    head: [t('pool.statement.figure'), t('pool.statement.opening'), t('pool.statement.moved'), t('pool.statement.closing')],
    rows: lines
      .filter(({ figure }) => isPromise(figure) === promises)
      .map(({ figure, opening, moved, closing }) => [t(`pool.figures.${figure}`), amount(opening), amount(moved), amount(closing)]),
  }
}

function dossiersTable({ dossiers, base, to }: Statement['content'], { t, locale, amount }: Words): DocumentTable[] {
  if (dossiers.length === 0) return []
  const figures = (['allocated', 'disbursed', 'spent', 'refunded'] as const).map((figure) => t(`pool.figures.${figure}`))
  return [
    {
      title: t('pool.statement.dossiers', { currency: base, day: formatDay(to, locale) }),
      head: [t('pool.statement.dossier'), t('pool.statement.allocatedThen'), ...figures],
      rows: dossiers.map((row) => [row.number, ...[row.moved, row.allocated, row.disbursed, row.spent, row.refunded].map(amount)]),
    },
  ]
}
