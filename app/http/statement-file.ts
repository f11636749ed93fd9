import type { LoaderFunctionArgs } from '@remix-run/node'
import { type Statement, type StatementDocument, statementDocument } from '#app/components/pool/statement-document.ts'
import { formatAmount, plainAmount } from '#app/domain/money.ts'
import { type Locale, locales } from '#app/i18n/catalog.ts'
import { formatNumber } from '#app/i18n/format.ts'
import type { SignedStatement } from '#server/queries/pool/statement.ts'
import { page, requireActor } from './respond.ts'

type StatementFile = {
  readonly number: string
  readonly locale: Locale
  readonly signedAt: string
  readonly document: StatementDocument /** Before the links of the document. */
  readonly origin: string
}

/** The statement that the address names, in the words of `?lang=` or else of the reader; sums as people or as programs read them. */
export async function readStatementFile(args: LoaderFunctionArgs, sums: 'shown' | 'plain'): Promise<StatementFile> {
  requireActor(args)
  const { context, params, request } = args
  const signed = page(await context.ask('pool.statement', { statementId: params.id }))
  const asked = new URL(request.url).searchParams.get('lang')
  const locale = locales.find((one) => one === asked) ?? context.locale
  const words = { t: context.speak(locale), locale, timeZone: context.alliance?.timeZone ?? 'Etc/UTC' }
  const isPlain = sums === 'plain'
  const document = statementDocument(toStatement(signed), {
    ...words,
    amount: (value) => (isPlain ? plainAmount(value) : formatAmount(value, locale)),
    count: (units) => (isPlain ? String(units) : formatNumber(units, locale)),
  })
  return { number: signed.number, locale, signedAt: signed.signedAt, document, origin: new URL(request.url).origin }
}

/** A signed statement as its document takes it. */
export function toStatement({
  content,
  code,
  contributionId,
  contributorFr,
  contributorEn,
  number,
  signedBy,
  signedAt,
  contentHash,
}: SignedStatement): Statement {
  return { content, code, isWhole: contributionId === null, contributorFr, contributorEn, signature: { number, by: signedBy, at: signedAt, hash: contentHash } }
}
