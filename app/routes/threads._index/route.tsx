import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { ThreadList } from '#app/components/threads/thread-list.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const all = new URL(args.request.url).searchParams.has('all')
  return page(await args.context.ask('threads.list', all ? { limit: 500 } : {}))
}

export const meta = pageTitle('threads.title')

export default function Threads() {
  const { t } = useT()
  const { threads, more, mayOpen } = useLoaderData<typeof loader>()
  useChanged('threads', useMandate())
  const unread = threads.filter((thread) => thread.unread > 0).length
  return (
    <div className="threads threads-index">
      <h1 className="vh">{t('threads.title')}</h1>
      <ThreadList threads={threads} more={more} mayOpen={mayOpen} />
      {threads.length === 0 ? (
        <EmptyState level={2} title={t('threads.list.emptyTitle')} action={mayOpen ? <LinkButton to="/threads/new">{t('threads.list.new')}</LinkButton> : null}>
          {t('threads.list.empty')}
        </EmptyState>
      ) : (
        <div className="threads-hint">
          <EmptyState level={2} title={t('threads.list.chooseTitle')}>
            {unread > 0 ? t('threads.list.choose') : t('threads.list.nothingNew')}
          </EmptyState>
        </div>
      )}
    </div>
  )
}
