import type { ReactNode } from 'react'
import { FigureLink } from '#app/components/pool/figure-link.tsx'
import type { LedgerView } from '#app/components/pool/ledger-path.ts'
import { ProjectNumber } from '#app/components/pool/project-number.tsx'
import { DataTable } from '#app/components/ui/data-table.tsx'
import type { Money } from '#app/domain/money.ts'
import { useT } from '#app/i18n/use-t.ts'
import type { Flows } from './flows.ts'
import { together } from './fund-flows.ts'
import { useFlowWords } from './use-flow-words.ts'

type Row = {
  readonly key: string
  readonly from: ReactNode
  readonly to: ReactNode
  readonly amount: Money
  readonly view: LedgerView | null
  readonly paid?: { readonly amount: Money; readonly view: LedgerView | null }
}

/** Every ribbon of the drawing in words, those of the others too; each sum opens its entries. */
export function FlowTable({ flows, opensProjects }: { readonly flows: Flows; readonly opensProjects: boolean }) {
  const { t } = useT()
  const rows = useRows(flows, opensProjects).filter(({ amount }) => amount.amount !== '0')
  return (
    <DataTable caption={t('pool.flows.caption', { currency: flows.base })} cards tight>
      <thead>
        <tr>
          <th scope="col">{t('pool.flows.from')}</th>
          <th scope="col">{t('pool.flows.to')}</th>
          <th scope="col" className="num">
            {t('pool.flows.amount')}
          </th>
          <th scope="col" className="num">
            {t('pool.flows.paid')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, from, to, amount, view, paid }) => (
          <tr key={key}>
            <th scope="row">{from}</th>
            <td data-l={t('pool.flows.to')}>{to}</td>
            <td className="num" data-l={t('pool.flows.amount')}>
              <FigureLink value={amount} view={view} />
            </td>
            <td className="num" data-l={paid ? t('pool.flows.paid') : undefined}>
              {paid ? <FigureLink value={paid.amount} view={paid.view} /> : null}
            </td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}

function useRows(flows: Flows, opensProjects: boolean): readonly Row[] {
  const { t } = useT()
  const { nameOf } = useFlowWords(flows)
  const fundName = (key: string) => nameOf({ kind: 'fund', key, count: 1 })
  const open = (view: LedgerView) => (flows.opens ? view : null)
  return [
    ...flows.given.map(({ giver, fundId, received }) => ({
      key: `${giver?.id} ${fundId}`,
      from: nameOf({ kind: 'giver', key: giver?.id ?? together, count: 1 }),
      to: fundName(fundId),
      amount: received,
      view: giver ? ({ figure: 'received', contributor: giver.id, fund: fundId } as const) : null,
    })),
    ...flows.funds.map(({ id, refunded }) => ({
      ...{ key: `refunds ${id}`, from: t('pool.flows.refunds'), to: fundName(id), amount: refunded },
      view: open({ figure: 'refunded', fund: id }),
    })),
    ...flows.setAside.map(({ fundId, projectId, allocated, disbursed }) => ({
      key: `${fundId} ${projectId}`,
      from: fundName(fundId),
      to: <ProjectNumber project={{ id: projectId, number: nameOf({ kind: 'dossier', key: projectId, count: 1 }) }} opens={opensProjects} />,
      amount: allocated,
      view: open({ figure: 'allocated', fund: fundId, project: projectId }),
      paid: { amount: disbursed, view: open({ figure: 'disbursed', fund: fundId, project: projectId }) },
    })),
    ...flows.funds.flatMap(({ id, available, fees }) =>
      [
        { figure: 'available' as const, amount: available },
        { figure: 'fees' as const, amount: fees },
      ].map(({ figure, amount }) => ({
        ...{ key: `${figure} ${id}`, from: fundName(id), to: t(`pool.figures.${figure}`), amount },
        view: open({ figure, fund: id }),
      })),
    ),
  ]
}
