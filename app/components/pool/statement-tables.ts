import type { KindLine } from '#app/domain/pool/kind-statement.ts'
import type { IndicativeValue, StatementContent, StatementPart } from '#app/domain/pool/statement.ts'
import { formatUnitValue } from '#app/domain/resources/value.ts'
import { formatDay } from '#app/i18n/format.ts'
import { unitKey } from '../resources/unit-key.ts'
import type { DocumentTable, Words } from './statement-document.ts'

/** The tables of a statement: what each contribution promised and became, all of them together, things lent, dossiers. */
export function statementTables(content: StatementContent, words: Words): readonly DocumentTable[] {
  const several = content.parts.length > 1
  return [
    ...(several ? [allTable(content, words)] : []),
    ...content.parts.flatMap((part) =>
      partTables(part, content, words).map((table) => (several ? { ...table, title: `${part.code}. ${table.title}` } : table)),
    ),
    ...kindTable(content.kind, words),
    ...resultsTable(content, words),
  ]
}

/** What arrived of all contributions, in the base currency alone: promises in several currencies are not added. */
function allTable({ parts, base, to }: StatementContent, { t, locale, amount }: Words): DocumentTable {
  const shown = ['received', 'fees', 'allocated', 'disbursed', 'spent', 'refunded', 'available'] as const
  const closing = (part: StatementPart, figure: string) => part.lines.find((line) => line.figure === figure)?.closing
  const sum = (figure: string) => parts.reduce((total, part) => total + BigInt(closing(part, figure)?.amount ?? '0'), 0n)
  const cell = (part: StatementPart, figure: string) => {
    const found = closing(part, figure)
    return found ? amount(found) : ''
  }
  const unit = parts.flatMap(({ lines }) => lines.filter(({ figure }) => figure === 'received').map(({ closing: { currency } }) => currency))[0]
  return {
    title: t('pool.statement.all', { currency: base, day: formatDay(to, locale) }),
    head: [t('pool.statement.contribution'), ...shown.map((figure) => t(`pool.figures.${figure}`))],
    rows: [
      ...parts.map((part) => [part.code, ...shown.map((figure) => cell(part, figure))]),
      [t('pool.statement.total'), ...shown.map((figure) => (unit ? amount({ amount: sum(figure).toString(), currency: unit }) : ''))],
    ],
  }
}

function partTables(part: StatementPart, { base, to }: StatementContent, words: Words): readonly DocumentTable[] {
  return [
    figuresTable(part, base, words, true),
    ...(part.indicative ? [indicativeTable(part, part.indicative, base, words)] : []),
    figuresTable(part, base, words, false),
    ...dossiersTable(part, base, to, words),
  ]
}

function figuresTable({ lines, currency }: StatementPart, base: string, { t, amount }: Words, promises: boolean): DocumentTable {
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

/** Beside the promise in its own currency, never in place of it. */
function indicativeTable({ currency, lines }: StatementPart, { rate, ...worth }: IndicativeValue, base: string, words: Words): DocumentTable {
  const { t, locale, amount } = words
  const own = (figure: string) => lines.find((line) => line.figure === figure)?.closing
  const value = rate && (locale === 'fr' ? rate.value.replace('.', ',') : rate.value)
  const known = rate && t(rate.kind === 'units_per_eur' ? 'pool.rates.units_per_eur' : 'pool.rates.eur_per_unit', { value: value ?? '', currency, base })
  const rows = (['promised', 'committed'] as const).map((figure) => {
    const [sum, inBase] = [own(figure), worth[figure]]
    return [t(`pool.figures.${figure}`), sum ? amount(sum) : '', inBase ? amount(inBase) : t('pool.statement.notValued')]
  })
  return {
    title: t('pool.statement.indicative', { currency: base }),
    note: known ? t('pool.statement.indicativeAt', { rate: known, source: rate?.source ?? '' }) : t('pool.statement.indicativeNone'),
    head: [t('pool.statement.figure'), t('pool.statement.inOwn', { currency }), t('pool.statement.about', { currency: base })],
    rows,
  }
}

function dossiersTable({ dossiers }: StatementPart, base: string, to: string, { t, locale, amount }: Words): DocumentTable[] {
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

function kindTable(kind: readonly KindLine[], { t, locale, amount, count: say }: Words): DocumentTable[] {
  if (kind.length === 0) return []
  const count = (units: number | null) => (units === null ? t('pool.statement.noLimit') : say(units))
  return [
    {
      title: t('pool.statement.kind'),
      note: t('pool.statement.kindNote'),
      head: (['thing', 'unit', 'offered', 'reserved', 'delivered', 'unused', 'value'] as const).map((column) => t(`pool.statement.${column}`)),
      words: 2,
      rows: kind.map((line) => {
        const unit = t(`resources.unitNames.${unitKey[line.unit]}`)
        const each = line.unitValue === null ? '' : t('pool.statement.at', { value: formatUnitValue(line.unitValue, line.currency, locale) })
        const value = line.value ? `${amount(line.value)} ${line.currency}` : t('pool.statement.notDeclared')
        return [`${line.code} ${line.title}`, `${unit}${each}`, ...[line.offered, line.reserved, line.delivered, line.unused].map(count), value]
      }),
    },
  ]
}

function resultsTable({ results }: StatementContent, { t, locale }: Words): DocumentTable[] {
  if (results.length === 0) return []
  return [
    {
      title: t('pool.statement.results'),
      head: [t('pool.statement.dossier'), t('pool.statement.titleOf'), t('pool.statement.state')],
      words: 3,
      rows: results.map(({ number, titleFr, titleEn, state }) => [number, locale === 'fr' ? titleFr : titleEn, t(`common.states.project.${state}`)]),
      linkHead: t('pool.statement.address'),
      links: results.map(({ projectId }) => projectId && `/projects/${projectId}`),
    },
  ]
}
