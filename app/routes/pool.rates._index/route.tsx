import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useRate } from '#app/components/pool/use-rate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { Day } from '#app/components/ui/day.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.rates'))
}

export const meta = pageTitle('pool.rateTable.title')

/** The rate table, the latest day first. */
export default function Rates() {
  const { t } = useT()
  const { base, holdsDays, rates, mayEnter } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={<Link to="/pool">{t('pool.title')}</Link>}
        title={t('pool.rateTable.title')}
        lead={t('pool.rateTable.lead', { base, count: holdsDays })}
        actions={
          mayEnter ? (
            <LinkButton to="/pool/rates/enter" look="primary" icon="plus">
              {t('pool.rateTable.enter')}
            </LinkButton>
          ) : undefined
        }
      />
      {rates.length === 0 ? <EmptyState title={t('pool.rateTable.none')}>{t('pool.rateTable.noneText')}</EmptyState> : <Table base={base} rates={rates} />}
      <p className="after">{t('pool.rateTable.after')}</p>
    </>
  )
}

type Loaded = Awaited<ReturnType<typeof loader>>

function Table({ base, rates }: Pick<Loaded, 'base' | 'rates'>) {
  const { t } = useT()
  const inWords = useRate()
  return (
    <DataTable caption={t('pool.rateTable.caption', { base })} captionHidden cards tight>
      <thead>
        <tr>
          <th scope="col">{t('pool.rateTable.validOn')}</th>
          <th scope="col">{t('pool.rateTable.rate')}</th>
          <th scope="col">{t('pool.rateTable.source')}</th>
          <th scope="col">{t('pool.rateTable.by')}</th>
        </tr>
      </thead>
      <tbody>
        {rates.map((rate) => (
          <tr key={rate.id}>
            <td className="nowrap" data-l={t('pool.rateTable.validOn')}>
              <Day value={rate.validOn} style="short" />
            </td>
            <th scope="row">
              {inWords(rate, rate.currency, base)}
              {rate.isCorrected ? <small>{t('pool.rateTable.corrected')}</small> : null}
            </th>
            <td data-l={t('pool.rateTable.source')}>{rate.source}</td>
            <td data-l={t('pool.rateTable.by')}>{rate.enteredBy}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
