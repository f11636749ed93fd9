import type { Money } from '#app/domain/money.ts'
import type { StatementContent } from '#app/domain/pool/statement.ts'
import type { Locale } from '#app/i18n/catalog.ts'
import { dayOf, formatDay } from '#app/i18n/format.ts'
import type { T } from '#app/i18n/use-t.ts'
import { statementTables } from './statement-tables.ts'

/** A statement before its words; the signature is missing on one that nobody signed. */
export type Statement = {
  readonly content: StatementContent
  /** Of the one contribution, else of the contributor. */
  readonly code: string
  /** It speaks of all that the contributor gave. */
  readonly isWhole: boolean
  readonly contributorFr: string
  readonly contributorEn: string
  readonly signature: { readonly number: string; readonly by: string; readonly at: string; readonly hash: string } | null
}

export type Words = {
  readonly t: T
  readonly locale: Locale
  readonly timeZone: string
  /** A sum without its currency, which each table names. */
  readonly amount: (value: Money) => string
  readonly count: (units: number) => string
}

/** `links` stand on the first cell of each row; the columns of `words` hold no figures. */
export type DocumentTable = {
  readonly title: string
  readonly note?: string
  readonly head: readonly string[]
  readonly words?: number
  readonly rows: readonly (readonly string[])[]
  readonly links?: readonly (string | null)[]
  /** Over the addresses, where they are written out. */
  readonly linkHead?: string
}

/** A statement in words, the same for the page, the PDF and the CSV file. */
export type StatementDocument = {
  readonly title: string
  readonly facts: readonly (readonly [term: string, value: string])[]
  readonly tables: readonly DocumentTable[]
  readonly register: string
}

/** Says a statement in one language. */
export function statementDocument(statement: Statement, words: Words): StatementDocument {
  const { t, locale } = words
  const { content, code, isWhole, signature } = statement
  const day = (value: string) => formatDay(value, locale)
  const title = isWhole ? t('pool.statement.titleWhole', { code }) : t('pool.statement.title', { code })
  return {
    title: signature ? t('pool.statement.numbered', { number: signature.number }) : title,
    facts: [
      [t('pool.statement.contributor'), locale === 'fr' ? statement.contributorFr : statement.contributorEn],
      [t('pool.statement.contribution'), content.parts.map((part) => part.code).join(', ')],
      [t('pool.statement.period'), t('pool.statement.fromTo', { from: day(content.from), to: day(content.to) })],
      ...signatureFacts(signature, words),
    ],
    tables: statementTables(content, words),
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
