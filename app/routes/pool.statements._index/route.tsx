import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { StatementList } from '#app/components/pool/statement-list.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.statements'))
}

export const meta = pageTitle('pool.statement.list')

export default function Statements() {
  const { t } = useT()
  const { statements } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead over={<Link to="/pool">{t('pool.statement.toPool')}</Link>} title={t('pool.statement.list')} lead={t('pool.statement.listLead')} />
      {statements.length > 0 ? (
        <StatementList statements={statements} />
      ) : (
        <EmptyState title={t('pool.statement.none')}>{t('pool.statement.noneText')}</EmptyState>
      )}
    </>
  )
}
