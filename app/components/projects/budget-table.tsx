import { DataTable } from '#app/components/ui/data-table.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { formatMoney, type Money as MoneyValue } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ContentView } from '#server/queries/projects/content-view.ts'

/** The budget by line; in kind stands apart and is never added (domain.md §3.2). */
export function BudgetTable({ content }: { readonly content: ContentView }) {
  const { t, locale } = useT()
  const { lines, totals, poolRequest, currency } = content
  const caption = t('projects.proposal.budgetCaption', { currency })
  if (lines.length === 0) return <p className="muted mt4">{t('projects.proposal.noLines')}</p>
  return (
    <>
      <DataTable caption={caption} tight>
        <thead>
          <tr>
            <th scope="col">{t('projects.proposal.category')}</th>
            <th scope="col" className="num">
              {t('projects.proposal.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line, index) => (
            <tr key={index}>
              <th scope="row">
                {t(`projects.categories.${categoryOf(line.category)}`)}
                {line.description ? <small dir="auto">{line.description}</small> : null}
                {line.forum || line.source !== 'pool' ? (
                  <small>{[line.forum?.code, line.source === 'pool' ? null : t(`projects.sources.${line.source}`)].filter(Boolean).join(' · ')}</small>
                ) : null}
              </th>
              <td className="num">
                <Money value={line.amount} />
              </td>
            </tr>
          ))}
          <Sum word={t('projects.proposal.direct')} value={totals.direct} strong />
          <Sum word={t('projects.proposal.indirect')} value={totals.indirect} />
          <Sum word={t('projects.proposal.total')} value={totals.total} strong />
          <Sum word={t('projects.proposal.pool')} value={poolRequest} strong />
        </tbody>
      </DataTable>
      {totals.inKind.amount === '0' ? null : <p className="after">{t('projects.proposal.inKind', { amount: formatMoney(totals.inKind, locale) })}</p>}
    </>
  )
}

function Sum({ word, value, strong = false }: { readonly word: string; readonly value: MoneyValue; readonly strong?: boolean }) {
  return (
    <tr className={strong ? 'sum' : undefined}>
      <th scope="row">{word}</th>
      <td className="num">
        <Money value={value} />
      </td>
    </tr>
  )
}

const categories = ['1', '2', '3', '4', '5', '6', '7'] as const

/** The key of a category's words. */
export function categoryOf(category: number): (typeof categories)[number] {
  return categories[category - 1] ?? '7'
}
