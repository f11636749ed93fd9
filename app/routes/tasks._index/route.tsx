import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TaskList } from '#app/components/acts/task-list.tsx'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Tabs } from '#app/components/ui/tabs.tsx'
import { taskViews } from '#app/domain/threads/task.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { dayOf } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const asked = new URL(args.request.url).searchParams
  const view = taskViews.find((one) => one === asked.get('view')) ?? 'mine'
  const settled = asked.get('settled') === 'true'
  const today = dayOf(new Date().toISOString(), args.context.alliance?.timeZone ?? 'Etc/UTC')
  return { view, settled, today, ...page(await args.context.ask('threads.tasks', { view, settled })) }
}

export const meta = pageTitle('acts.tasks.title')

/** What was undertaken in threads: one's own tasks, those of the forum, and those that one set. */
export default function Tasks() {
  const { t } = useT()
  const { view, settled, today, tasks, more } = useLoaderData<typeof loader>()
  useChanged('threads', useMandate())
  const tabs = [
    ...taskViews.map((one) => ({
      to: one === 'mine' ? '/tasks' : `/tasks?view=${one}`,
      label: t(`acts.tasks.views.${one}`),
      current: one === view && !settled,
    })),
    { to: `/tasks?view=${view}&settled=true`, label: t('acts.tasks.settled'), current: settled },
  ]
  return (
    <>
      <PageHead title={t('acts.tasks.title')} lead={t('acts.tasks.lead')} />
      <Tabs label={t('acts.tasks.tabs')} tabs={tabs} />
      {tasks.length === 0 ? (
        <EmptyState level={2} title={t('acts.tasks.none')}>
          {t('acts.tasks.noneLead')}
        </EmptyState>
      ) : (
        <TaskList tasks={tasks} today={today} />
      )}
      {more ? <p className="muted">{t('acts.tasks.more')}</p> : null}
    </>
  )
}
