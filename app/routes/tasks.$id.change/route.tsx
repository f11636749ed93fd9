import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { TaskFields } from '#app/components/acts/task-fields.tsx'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { withOwner } from '#app/http/task-form.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { context, params } = args
  const found = page(await context.ask('threads.task', { taskId: params.id }))
  return { ...found, owners: page(await context.ask('threads.task-owners', { threadId: found.task.thread.id })) }
}

export const meta = pageTitle('acts.task.change')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const taskId = args.params.id
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('threads.change-task', { ...withOwner(input), taskId }, act)
  return answer(args.context, result, { to: `/tasks/${taskId}`, typed })
}

export default function ChangeTask() {
  const { t } = useT()
  const { task, owners, mayChange } = useLoaderData<typeof loader>()
  const owner = task.owner?.id ? `person:${task.owner.id}` : `body:${task.owner?.bodyId ?? ''}`
  return (
    <div className="narrow">
      <PageHead over={<Link to={`/tasks/${task.id}`}>{t('acts.task.one')}</Link>} title={t('acts.task.change')} />
      {mayChange && task.state === 'open' ? (
        <CommandForm action={`/tasks/${task.id}/change`} label={t('acts.task.change')}>
          {(state) => (
            <>
              {/* Whoever was told of a newer version has seen that it is another, and saves over it. */}
              <input type="hidden" name="version" value={String(state.params?.version ?? task.version)} readOnly />
              <TaskFields {...state} owners={owners} owner={owner} text={task.text} lang={task.lang} dueOn={task.dueOn} />
              <div className="actions">
                <Button busy={state.busy}>{t('acts.task.save')}</Button>
                <LinkButton look="bare" to={`/tasks/${task.id}`}>
                  {t('acts.task.back')}
                </LinkButton>
              </div>
            </>
          )}
        </CommandForm>
      ) : (
        <Notice>{t(mayChange ? 'acts.task.notOpen' : 'acts.task.notYours')}</Notice>
      )}
    </div>
  )
}
