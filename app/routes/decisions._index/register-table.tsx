import { Link } from '@remix-run/react'
import { titleOf } from '#app/components/projects/titles.ts'
import { Band } from '#app/components/ui/band.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { Money } from '#app/components/ui/money.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { DecisionLine } from '#server/queries/decisions/decision-register.ts'

/** Entries of the register; the number leads to the text. The last column is the day of adoption, or the state of what waits. */
export function RegisterTable({ items, last }: { readonly items: readonly DecisionLine[]; readonly last: 'adopted' | 'state' }) {
  const { t, locale } = useT()
  // What only waits has allocated nothing yet.
  const amount = t(last === 'state' ? 'decisions.page.amount' : 'decisions.register.amount')
  return (
    <DataTable caption={t('decisions.register.caption')} captionHidden cards className="t-projects">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{t('projects.list.cloth')}</span>
          </th>
          <th scope="col">{t('decisions.register.number')}</th>
          <th scope="col">{t('decisions.register.project')}</th>
          <th scope="col">{t('decisions.register.outcome')}</th>
          <th scope="col" className="num">
            {amount}
          </th>
          <th scope="col" className="num">
            {t(`decisions.register.${last}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.id}>
            <td className="c-sw">
              <div className="swatch">
                <Band seed={item.project.number ?? item.project.seed} length={48} height={16} />
              </div>
            </td>
            <th scope="row">
              <Link className="title nowrap" to={`/decisions/${item.id}`}>
                {item.number ?? t('decisions.page.unnumbered')}
              </Link>
            </th>
            <td>
              <Link className="title" to={`/projects/${item.project.id}`}>
                {titleOf(item.project, locale, t)}
              </Link>
              <small>{item.project.number}</small>
            </td>
            <td className="c-st">
              <StateTag kind="outcome" state={item.consequence === 'reserve_list' ? 'deferred' : item.outcome} />
            </td>
            <td className="num" data-l={amount}>
              {item.amount && item.consequence !== 'reserve_list' ? <Money value={item.amount} /> : null}
            </td>
            <td className="num" data-l={t(`decisions.register.${last}`)}>
              {item.adoptedAt ? <Instant value={item.adoptedAt} show="day" /> : <StateTag kind="decision" state={item.state} />}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
