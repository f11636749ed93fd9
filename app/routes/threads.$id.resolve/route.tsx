import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PinnedFields } from '#app/components/threads/pinned-fields.tsx'
import { TendEnd } from '#app/components/threads/tend-end.tsx'
import { TendPage } from '#app/components/threads/tend-page.tsx'
import { loadThreadAct, runThreadAct } from '#app/http/thread-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadThreadAct(args, 'tend')
}

export const meta = pageTitle('threads.tend.resolve.title')

export function action(args: ActionFunctionArgs) {
  return runThreadAct(args, 'threads.resolve')
}

export default function Resolve() {
  const { t } = useT()
  const thread = useLoaderData<typeof loader>()
  return (
    <TendPage act="resolve" thread={thread} possible={!thread.resolved}>
      <CommandForm action={`/threads/${thread.id}/resolve`} label={t('threads.tend.resolve.title')}>
        {(state) => (
          <>
            <PinnedFields {...state} label={t('threads.tend.resolve.label')} />
            <TendEnd submit={t('threads.tend.resolve.submit')} threadId={thread.id} busy={state.busy} />
          </>
        )}
      </CommandForm>
    </TendPage>
  )
}
