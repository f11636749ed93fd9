import { DataTable } from '#app/components/ui/data-table.tsx'
import type { FigureChange } from '#app/domain/projects/difference.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { ProjectFull } from '#server/queries/projects/project-page.ts'
import { categoryOf } from './budget-table.tsx'

type BudgetDifferenceProps = {
  readonly budget: NonNullable<NonNullable<ProjectFull['difference']>['budget']>
  readonly since: number
  readonly currency: string
  readonly money: (amount: string, locale: 'fr' | 'en') => string
}

/** Each figure of the budget in both versions; what changed is marked. */
export function BudgetDifference({ budget, since, currency, money }: BudgetDifferenceProps) {
  const { t, locale } = useT()
  const rows: readonly { readonly word: string; readonly change: FigureChange; readonly sum: boolean }[] = [
    ...budget.categories
      .filter(({ before, after }) => before !== '0' || after !== '0')
      .map((change) => ({ word: t(`projects.categories.${categoryOf(change.category)}`), change, sum: false })),
    { word: t('projects.proposal.direct'), change: budget.direct, sum: true },
    { word: t('projects.proposal.indirect'), change: budget.indirect, sum: false },
    { word: t('projects.proposal.total'), change: budget.total, sum: true },
    { word: t('projects.proposal.pool'), change: budget.poolRequest, sum: true },
  ]
  return (
    <DataTable caption={t('projects.difference.budgetCaption', { currency })} tight>
      <thead>
        <tr>
          <th scope="col">{t('projects.form.category')}</th>
          <th scope="col" className="num">
            {t('projects.difference.before', { n: since })}
          </th>
          <th scope="col" className="num">
            {t('projects.difference.now')}
          </th>
          <th scope="col" className="num">
            {t('projects.difference.change')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ word, change, sum }) => {
          const differs = change.before !== change.after
          return (
            <tr key={word} className={[sum ? 'sum' : '', differs ? 'mine' : ''].join(' ').trim() || undefined}>
              <th scope="row">{word}</th>
              <td className="num">{differs ? <del>{money(change.before, locale)}</del> : money(change.before, locale)}</td>
              <td className="num">{differs ? <ins>{money(change.after, locale)}</ins> : money(change.after, locale)}</td>
              <td className="num">{differs ? signed(change, (amount) => money(amount, locale)) : '–'}</td>
            </tr>
          )
        })}
      </tbody>
    </DataTable>
  )
}

function signed({ before, after }: FigureChange, money: (amount: string) => string): string {
  const change = BigInt(after) - BigInt(before)
  return change < 0n ? `−${money((-change).toString())}` : `+${money(change.toString())}`
}
