import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { formatMoney, money } from '#app/domain/money.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const actor = requireActor(args)
  if (!can(actor, 'pool.receive')) throw new Response('not_permitted', { status: 422 })
  const { contributions } = page(await args.context.ask('pool.overview'))
  const open = contributions.map(({ id, code, contributor, committed, honoured, currency }) => ({
    id,
    code,
    contributor,
    left: money(BigInt(committed.amount) - BigInt(honoured.amount), currency),
  }))
  return { open: open.filter(({ left }) => BigInt(left.amount) > 0n) }
}

export const meta = pageTitle('pool.choose.title')

/** The first step of recording a receipt: for which contribution. */
export default function ChooseContribution() {
  const { t, locale } = useT()
  const { name } = usePoolWords()
  const { open } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={<Link to="/pool">{t('pool.title')}</Link>}
        title={t('pool.choose.title')}
        lead={t('pool.choose.lead')}
        actions={<LinkButton to="/pool/import">{t('pool.importReceipts')}</LinkButton>}
      />
      {open.length === 0 ? (
        <EmptyState level={2} title={t('pool.choose.none')}>
          {t('pool.choose.noneText')}
        </EmptyState>
      ) : (
        <ul className="pool-list">
          {open.map(({ id, code, contributor, left }) => (
            <li key={id}>
              <Link to={`/pool/contributions/${id}/receive`}>
                {code} {name(contributor)}
              </Link>
              <span className="muted">{t('pool.choose.left', { amount: formatMoney(left, locale) })}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
