import { DataTable } from '#app/components/ui/data-table.tsx'
import { Day } from '#app/components/ui/day.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Tag } from '#app/components/ui/tag.tsx'
import { bankColumnNames, bankColumns } from '#app/domain/pool/bank-columns.ts'
import type { SaidBankLine } from '#app/http/said-bank-lines.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useRate } from '../use-rate.ts'

type BankLinesTableProps = {
  readonly lines: readonly SaidBankLine[]
  /** What the command found wrong, by `lines.<line>.<field>`. */
  readonly fault: (path: string) => string | undefined
}

/** Every line of a statement, with a tick where it can be recorded. */
export function BankLinesTable({ lines, fault }: BankLinesTableProps) {
  const { t } = useT()
  return (
    <DataTable caption={t('members.import.caption')} captionHidden cards>
      <thead>
        <tr>
          <th scope="col">{t('members.import.line')}</th>
          <th scope="col">{t('pool.import.from')}</th>
          <th scope="col">{t('pool.import.received')}</th>
          <th scope="col" className="num">
            {t('pool.import.amount')}
          </th>
          <th scope="col">{t('pool.import.outcome')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.line}>
            <td data-l={t('members.import.line')}>{line.carried === null ? line.line : <Take line={line.line} />}</td>
            <th scope="row">
              <span className="import-cell">
                {line.bankRef || t('members.import.empty')}
                <small>{line.payer}</small>
              </span>
            </th>
            <td data-l={t('pool.import.received')}>{line.carried === null ? line.receivedOn : <Day value={line.receivedOn} />}</td>
            <td className="num" data-l={t('pool.import.amount')}>
              {typeof line.amount === 'string' ? line.amount : <Money value={line.amount} />}
            </td>
            <td>
              <Outcome line={line} found={line.carried === null ? [] : foundBy(fault, line.line)} />
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function Take({ line }: { readonly line: number }) {
  const { t } = useT()
  return (
    <label className="check">
      <input type="checkbox" name="take" value={line} defaultChecked />
      <span className="vh">{t('pool.import.take', { line })}</span>
      <span aria-hidden="true">{line}</span>
    </label>
  )
}

type Fault = SaidBankLine['faults'][number]

function foundBy(fault: (path: string) => string | undefined, line: number): readonly Fault[] {
  return [...bankColumnNames, 'rate.value', 'contributionId'].flatMap((column) => {
    const sentence = fault(`lines.${line}.${column}`)
    return sentence ? [{ column, sentence }] : []
  })
}

function Outcome({ line: { faults, match }, found }: { readonly line: SaidBankLine; readonly found: readonly Fault[] }) {
  const { t, locale } = useT()
  const rateWords = useRate()
  const all = [...faults, ...found]
  const rate = match?.tableRate ?? null
  if (all.length === 0 && match) {
    return (
      <>
        <Tag tone="go" icon="okay">
          {t(match.by === 'amount' ? 'pool.import.byAmount' : 'pool.import.byCode', { code: match.code })}
        </Tag>
        {match.instalmentOn ? <small>{t('pool.import.forPayment', { day: formatDay(match.instalmentOn, locale) })}</small> : null}
        {rate ? (
          <small>
            {t('pool.import.tableRate', { rate: rateWords(rate, rate.currency, rate.base), source: rate.source, day: formatDay(rate.validOn, locale) })}
          </small>
        ) : null}
      </>
    )
  }
  return (
    <ul className="import-faults">
      {all.map(({ column, sentence }) => {
        const known = bankColumns.find(({ name }) => name === column)
        return (
          <li key={`${column} ${sentence}`} className="err">
            <Icon name="warn" size="s" />
            <span>
              {known ? <b>{t('members.import.inColumn', { column: known[locale] })} </b> : null}
              {sentence}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
