import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { feePercent } from '#app/components/pool/fee-percent.ts'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.funds'))
}

export const meta = pageTitle('pool.funds.title')

/** The funds, what each is for and what it costs. */
export default function Funds() {
  const { t } = useT()
  const { funds, allianceFee, mayChange } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={<Link to="/pool">{t('pool.title')}</Link>}
        title={t('pool.funds.title')}
        lead={t('pool.funds.lead')}
        actions={
          mayChange ? (
            <LinkButton to="/pool/funds/open" look="primary" icon="plus">
              {t('pool.funds.open')}
            </LinkButton>
          ) : undefined
        }
      />
      {funds.length === 0 ? (
        <EmptyState title={t('pool.funds.none')}>{t('pool.funds.noneText')}</EmptyState>
      ) : (
        <Table funds={funds} allianceFee={allianceFee} mayChange={mayChange} />
      )}
      <p className="after">{t('pool.funds.after')}</p>
    </>
  )
}

function Table({ funds, allianceFee, mayChange }: Awaited<ReturnType<typeof loader>>) {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  return (
    <DataTable caption={t('pool.funds.title')} captionHidden cards>
      <thead>
        <tr>
          <th scope="col">{t('pool.funds.fund')}</th>
          <th scope="col">{t('pool.funds.currency')}</th>
          <th scope="col">{t('pool.funds.fee')}</th>
          <th scope="col">{t('pool.funds.contributions')}</th>
          <th scope="col">{t('pool.funds.state')}</th>
        </tr>
      </thead>
      <tbody>
        {funds.map((fund) => (
          <tr key={fund.id}>
            <th scope="row">
              {mayChange ? <Link to={`/pool/funds/${fund.id}/change`}>{name(fund)}</Link> : name(fund)}
              <small>{locale === 'fr' ? fund.purposeFr : fund.purposeEn}</small>
            </th>
            <td data-l={t('pool.funds.currency')}>{t('pool.funds.converts', { currency: fund.currency })}</td>
            <td data-l={t('pool.funds.fee')}>
              {t(fund.feeBasisPoints === null ? 'pool.funds.feeOfAlliance' : 'pool.funds.feeOwn', {
                fee: feePercent(fund.feeBasisPoints ?? allianceFee, locale),
              })}
            </td>
            <td data-l={t('pool.funds.contributions')}>{fund.contributions}</td>
            <td data-l={t('pool.funds.state')}>{fund.isOpen ? t('pool.funds.isOpen') : t('pool.funds.isClosed')}</td>
          </tr>
        ))}
      </tbody>
    </DataTable>
  )
}
