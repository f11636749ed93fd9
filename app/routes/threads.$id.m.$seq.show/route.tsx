import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MessageActPage, MessageForm, NotForYou } from '#app/components/threads/message-act-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { loadMessage, runMessageAct } from '#app/http/message-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadMessage(args)
}

export const meta = pageTitle('messages.show.title')

export function action(args: ActionFunctionArgs) {
  return runMessageAct(args, 'threads.show-message')
}

export default function ShowMessage() {
  const { t } = useT()
  const loaded = useLoaderData<typeof loader>()
  return (
    <MessageActPage loaded={loaded} title={t('messages.show.title')} lead={loaded.may.show ? t('messages.show.lead') : undefined}>
      {loaded.may.show ? (
        <MessageForm loaded={loaded} act="show" label={t('messages.show.title')}>
          {({ busy }) => (
            <div className="actions">
              <Button busy={busy}>{t('messages.show.submit')}</Button>
            </div>
          )}
        </MessageForm>
      ) : (
        <NotForYou>{t('messages.show.none')}</NotForYou>
      )}
    </MessageActPage>
  )
}
