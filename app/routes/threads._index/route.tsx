import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { ThreadList } from '#app/components/threads/thread-list.tsx'
import { Chips } from '#app/components/ui/chips.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { type ThreadView, threadViews } from '#app/domain/threads/thread.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { searchParams } = new URL(args.request.url)
  const view = threadViews.find((one) => one === searchParams.get('view')) ?? 'current'
  return { view, ...page(await args.context.ask('threads.list', { view, ...(searchParams.has('all') ? { limit: 500 } : {}) })) }
}

export const meta = pageTitle('threads.title')

export default function Threads() {
  const { t } = useT()
  const { view, threads, more, mayOpen } = useLoaderData<typeof loader>()
  useChanged('threads', useMandate())
  const unread = threads.filter((thread) => thread.unread > 0).length
  return (
    <div className="threads threads-index">
      <h1 className="vh">{t('threads.title')}</h1>
      <div>
        <Views view={view} />
        <p className="small">
          <Link className="hit" to="/tasks">
            {t('acts.tasks.title')}
          </Link>
        </p>
        <ThreadList threads={threads} more={more} mayOpen={mayOpen} view={view} />
        {threads.length === 0 && view !== 'current' ? <p className="muted">{t('threads.list.noneInView')}</p> : null}
      </div>
      {threads.length === 0 && view === 'current' ? (
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

/** What is current, and what is over. */
function Views({ view }: { readonly view: ThreadView }) {
  const { t } = useT()
  const chips = threadViews.map((one) => ({
    to: one === 'current' ? '/threads' : `/threads?view=${one}`,
    label: t(`threads.list.view.${one}`),
    current: one === view,
  }))
  return <Chips label={t('threads.list.views')} chips={chips} />
}
