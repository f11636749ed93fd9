import { Link } from '@remix-run/react'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Day } from '#app/components/ui/day.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { DossierMoney } from '#server/queries/pool/dossier-money.ts'

const direct = [1, 2, 3, 4, 5, 6, 7] as const

/** What the forums reported as spent, as far as the reader may read it; nothing where it is not theirs. */
export function Spending({ money: { spending, sums, opensLedger } }: { readonly money: DossierMoney }) {
  const { t } = useT()
  if (spending.length === 0 && sums.spent.amount !== '0') return null
  const category = (number: number) => {
    const known = direct.find((one) => one === number)
    return known ? t(`projects.categories.${known}`) : t('pool.out.spending.indirect')
  }
  return (
    <Section title={t('pool.out.spending.heading')} className="mt7">
      {spending.length === 0 ? (
        <EmptyState title={t('pool.out.spending.none')}>{t('pool.out.spending.noneText')}</EmptyState>
      ) : (
        <DataTable caption={t('pool.out.spending.caption')} captionHidden cards tight>
          <thead>
            <tr>
              <th scope="col">{t('pool.out.spending.category')}</th>
              <th scope="col">{t('pool.out.spending.forum')}</th>
              <th scope="col">{t('pool.out.spending.spentOn')}</th>
              <th scope="col" className="num">
                {t('pool.out.spending.amount')}
              </th>
            </tr>
          </thead>
          <tbody>
            {spending.map((report) => (
              <tr key={report.id}>
                <th scope="row">
                  {category(report.category)}
                  {report.note ? <small dir="auto">{report.note}</small> : null}
                  {report.isReversed ? <small>{t('pool.out.spending.reversed')}</small> : null}
                </th>
                <td data-l={t('pool.out.spending.forum')}>
                  {report.forum?.code ?? '–'}
                  <small>{t('pool.out.payments.by', { name: report.reportedBy })}</small>
                </td>
                <td data-l={t('pool.out.spending.spentOn')}>
                  <Day value={report.spentOn} style="short" />
                </td>
                <td className="num" data-l={t('pool.out.spending.amount')}>
                  {report.isReversed ? (
                    <s>
                      <Money value={report.amount} />
                    </s>
                  ) : (
                    <Money value={report.amount} />
                  )}
                  {opensLedger ? (
                    <small>
                      <Link to={ledgerPath({ group: report.groupId })}>{t('pool.out.spending.entries')}</Link>
                    </small>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Section>
  )
}
