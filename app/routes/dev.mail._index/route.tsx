import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Outside } from '#app/components/members/outside.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { DataTable } from '#app/components/ui/data-table.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { useT } from '#app/i18n/use-t.ts'

export async function loader({ context }: LoaderFunctionArgs) {
  const { outbox } = context
  if (!outbox) throw new Response('not_found', { status: 404 })
  return { mails: (await outbox.list()).map(({ name, subject, to, at }) => ({ name, subject, to, at })) }
}

export const meta = pageTitle('account.outbox.title')

/** What Kente would have sent, for whoever tries it on this machine without a mail server. */
export default function Outbox() {
  const { t } = useT()
  const { mails } = useLoaderData<typeof loader>()
  return (
    <Outside>
      <PageHead title={t('account.outbox.title')} lead={t('account.outbox.lead')} />
      {mails.length === 0 ? (
        <EmptyState title={t('account.outbox.empty')} level={2}>
          {t('account.outbox.emptyHint')}
        </EmptyState>
      ) : (
        <DataTable caption={t('account.outbox.title')} captionHidden cards>
          <thead>
            <tr>
              <th scope="col">{t('account.outbox.subject')}</th>
              <th scope="col">{t('account.outbox.to')}</th>
              <th scope="col">{t('account.outbox.at')}</th>
            </tr>
          </thead>
          <tbody>
            {mails.map(({ name, subject, to, at }) => (
              <tr key={name}>
                <th scope="row">
                  <Link className="hit" to={`/dev/mail/${name}`}>
                    {subject}
                  </Link>
                </th>
                <td data-l={t('account.outbox.to')}>{to}</td>
                <td data-l={t('account.outbox.at')}>
                  <Instant value={at} />
                </td>
              </tr>
            ))}
          </tbody>
        </DataTable>
      )}
    </Outside>
  )
}
