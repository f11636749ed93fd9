import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { SettleForms } from '#app/components/acts/settle-forms.tsx'
import { ownerName } from '#app/components/acts/task-list.tsx'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Day } from '#app/components/ui/day.tsx'
import { Facts } from '#app/components/ui/facts.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('threads.task', { taskId: args.params.id }))
}

export const meta = pageTitle('acts.task.one')

/** One task: what, whose, until when, out of which message; and to say that it is done. */
export default function Task() {
  const { t, locale } = useT()
  const { task, mayChange } = useLoaderData<typeof loader>()
  useChanged('threads', useMandate())
  const { thread, dueOn, state, setBy, setAt, settledBy, settledAt, seq } = task
  const owner = ownerName(task)
  const facts = [
    { term: t('acts.task.state'), value: t(`acts.task.states.${state}`), note: settledAt ? <Instant value={settledAt} /> : undefined },
    { term: t('acts.task.owner'), value: owner === 'SECRETARIAT' ? t('threads.log.secretariat') : owner },
    { term: t('acts.task.dueOn'), value: dueOn ? <Day value={dueOn} /> : t('acts.task.noDay') },
    { term: t('acts.task.setBy'), value: setBy?.name ?? '', note: <Instant value={setAt} /> },
    ...(settledBy ? [{ term: t('acts.task.settledBy'), value: settledBy }] : []),
  ]
  return (
    <div className="narrow">
      <PageHead
        over={<Link to={`/threads/${thread.id}/m/${seq}`}>{t('acts.task.from', { seq, title: threadTitle(thread, locale, t) })}</Link>}
        title={t('acts.task.one')}
      />
      <p className="as-typed task-text" lang={task.lang} dir="auto">
        {task.text}
      </p>
      <Facts facts={facts} />
      {mayChange ? <SettleForms task={task} /> : <p className="small muted mt4">{t('acts.task.notYours')}</p>}
      <nav className="actions" aria-label={t('acts.task.ways')}>
        {mayChange && state === 'open' ? (
          <LinkButton to={`/tasks/${task.id}/change`} icon="pen">
            {t('acts.task.change')}
          </LinkButton>
        ) : null}
        <LinkButton to="/tasks" look="bare">
          {t('acts.tasks.all')}
        </LinkButton>
      </nav>
    </div>
  )
}
