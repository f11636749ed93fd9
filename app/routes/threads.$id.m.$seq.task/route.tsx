import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { TaskFields } from '#app/components/acts/task-fields.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MessageActPage, MessageForm, NotForYou } from '#app/components/threads/message-act-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { longestTask } from '#app/domain/threads/task.ts'
import { readForm } from '#app/http/form.ts'
import { loadMessage } from '#app/http/message-act.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { withOwner } from '#app/http/task-form.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const { personId } = requireActor(args)
  const loaded = await loadMessage(args)
  const owners = page(await args.context.ask('threads.task-owners', { threadId: loaded.thread.id }))
  return { loaded, owners, personId }
}

export const meta = pageTitle('acts.task.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('threads.set-task', withOwner(input), act)
  return answer(args.context, result, { to: ({ taskId }) => `/tasks/${taskId}`, typed })
}

/** Turns the message into a task: its text is a beginning, whose it is and until when is said here. */
export default function SetTask() {
  const { t } = useT()
  const { loaded, owners, personId } = useLoaderData<typeof loader>()
  return (
    <MessageActPage loaded={loaded} title={t('acts.task.title')} lead={loaded.may.act ? t('acts.task.lead') : undefined}>
      {loaded.may.act ? (
        <MessageForm loaded={loaded} act="task" label={t('acts.task.title')}>
          {(state) => (
            <>
              <TaskFields {...state} owners={owners} owner={`person:${personId}`} text={loaded.quotable.slice(0, longestTask)} lang={loaded.message.lang} />
              <div className="actions">
                <Button busy={state.busy}>{t('acts.task.submit')}</Button>
              </div>
            </>
          )}
        </MessageForm>
      ) : (
        <NotForYou>{t('acts.task.none')}</NotForYou>
      )}
    </MessageActPage>
  )
}
