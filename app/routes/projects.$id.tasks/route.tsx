import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { TaskList } from '#app/components/acts/task-list.tsx'
import { titleOf } from '#app/components/projects/titles.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { dayOf } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { context, params } = args
  const { head } = page(await context.ask('projects.page', { projectId: params.id }))
  const of = async (settled: boolean) => page(await context.ask('threads.tasks', { projectId: head.id, settled })).tasks
  const today = dayOf(new Date().toISOString(), context.alliance?.timeZone ?? 'Etc/UTC')
  return { head, today, open: await of(false), settled: await of(true) }
}

export const meta = pageTitle('acts.tasks.ofDossier')

/** What was undertaken in the threads of a dossier, as far as the reader reads these. */
export default function DossierTasks() {
  const { t, locale } = useT()
  const { head, today, open, settled } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={<Link to={`/projects/${head.id}`}>{titleOf(head, locale, t)}</Link>}
        title={t('acts.tasks.ofDossier')}
        lead={t('acts.tasks.dossierLead')}
      />
      {open.length === 0 ? (
        <EmptyState level={2} title={t('acts.tasks.none')}>
          {t('acts.tasks.noneLead')}
        </EmptyState>
      ) : (
        <TaskList tasks={open} today={today} />
      )}
      {settled.length > 0 ? (
        <Section title={t('acts.tasks.settled')} className="mt7">
          <TaskList tasks={settled} today={today} />
        </Section>
      ) : null}
    </>
  )
}
