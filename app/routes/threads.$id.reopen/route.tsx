import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { loadThreadAct, runThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadThreadAct(args, 'tend')
}

export const meta = pageTitle('threads.tend.reopen.title')

export function action(args: ActionFunctionArgs) {
  return runThreadAct(args, 'threads.reopen')
}

export default function Reopen() {
  const { t } = useT()
  const thread = useLoaderData<typeof loader>()
  return (
    <TendPage act="reopen" thread={thread} possible={thread.resolved}>
      <CommandForm action={`/threads/${thread.id}/reopen`} label={t('threads.tend.reopen.title')}>
        {({ busy }) => <TendEnd submit={t('threads.tend.reopen.submit')} threadId={thread.id} busy={busy} />}
      </CommandForm>
    </TendPage>
  )
}
