import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { useRoot } from '#app/components/shell/use-root.ts'
import { MessageActPage } from '#app/components/threads/message-act-page.tsx'
import { ReactForms } from '#app/components/threads/react-form.tsx'
import { loadMessage, runMessageAct } from '#app/http/message-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadMessage(args)
}

export const meta = pageTitle('messages.react.title')

export function action(args: ActionFunctionArgs) {
  return runMessageAct(args, 'threads.react')
}

export default function ReactToMessage() {
  const { t } = useT()
  const loaded = useLoaderData<typeof loader>()
  const personId = useRoot()?.actor?.personId ?? ''
  return (
    <MessageActPage loaded={loaded} title={t('messages.react.title')} lead={t('messages.react.lead')}>
      {loaded.may.answer ? <ReactForms loaded={loaded} personId={personId} /> : null}
    </MessageActPage>
  )
}
