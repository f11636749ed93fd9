import { DataTable } from '#app/components/ui/data-table.tsx'
import { Day } from '#app/components/ui/day.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { ClosingLine } from '#server/queries/pool/periods.ts'

/** Every closing that was asked for, the latest first, with who asked, who answered and what was said. */
export function ClosingTable({ closings }: { readonly closings: readonly ClosingLine[] }) {
  const { t } = useT()
  return (
    <DataTable caption={t('pool.periods.history')} captionHidden cards tight>
      <thead>
        <tr>
          <th scope="col">{t('pool.periods.through')}</th>
          <th scope="col">{t('pool.periods.state')}</th>
          <th scope="col">{t('pool.periods.askedByHead')}</th>
          <th scope="col">{t('pool.periods.answeredByHead')}</th>
        </tr>
      </thead>
      <tbody>
        {closings.map(({ id, through, state, note, answer, proposedBy, decidedBy }) => (
          <tr key={id}>
            <th scope="row" className="nowrap">
              <Day value={through} style="short" />
            </th>
            <td data-l={t('pool.periods.state')}>
              <StateTag kind="proposal" state={state} />
            </td>
            <td data-l={t('pool.periods.askedByHead')}>
              {proposedBy.name}
              {note ? <small dir="auto">{note}</small> : null}
            </td>
            <td data-l={t('pool.periods.answeredByHead')}>
              {decidedBy?.name}
              {answer ? <small dir="auto">{answer}</small> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
