import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { NoticeLine } from './notice-line.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('notices.inbox'))
}

export const meta = pageTitle('notices.inbox.title')

export default function Inbox() {
  const { t } = useT()
  const { notices, unread } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead
        over={<Link to="/">{t('notices.inbox.back')}</Link>}
        title={t('notices.inbox.title')}
        lead={notices.length > 0 ? t('notices.inbox.lead', { count: unread }) : undefined}
        actions={unread > 0 ? <MarkAllRead /> : undefined}
      />
      {notices.length === 0 ? (
        <EmptyState level={2} title={t('notices.inbox.none')} action={<LinkButton to="/">{t('notices.inbox.back')}</LinkButton>}>
          {t('notices.inbox.noneText')}
        </EmptyState>
      ) : (
        <ul className="notices">
          {notices.map((notice) => (
            <NoticeLine key={notice.id} notice={notice} />
          ))}
        </ul>
      )}
    </div>
  )
}

function MarkAllRead() {
  const { t } = useT()
  return (
    <CommandForm action="/inbox/read" className="" label={t('notices.inbox.readAllTitle')}>
      {({ busy }) => (
        <Button look="quiet" busy={busy}>
          {t('notices.inbox.readAll')}
        </Button>
      )}
    </CommandForm>
  )
}
