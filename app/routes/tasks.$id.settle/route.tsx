import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { SettleForms } from '#app/components/acts/settle-forms.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('threads.task', { taskId: args.params.id }))
}

export const meta = pageTitle('acts.task.settle.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const taskId = args.params.id
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('threads.settle-task', { ...input, taskId }, act)
  return answer(args.context, result, { to: `/tasks/${taskId}`, typed })
}

export default function SettleTask() {
  const { t } = useT()
  const { task, mayChange } = useLoaderData<typeof loader>()
  return (
    <div className="narrow">
      <PageHead over={<Link to={`/tasks/${task.id}`}>{t('acts.task.one')}</Link>} title={t('acts.task.settle.title')} />
      <p className="as-typed task-text" lang={task.lang} dir="auto">
        {task.text}
      </p>
      {mayChange ? <SettleForms task={task} /> : <Notice>{t('acts.task.notYours')}</Notice>}
    </div>
  )
}
