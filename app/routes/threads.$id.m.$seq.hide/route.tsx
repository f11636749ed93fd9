import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MessageActPage, MessageForm, NotForYou } from '#app/components/threads/message-act-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { loadMessage, runMessageAct } from '#app/http/message-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadMessage(args)
}

export const meta = pageTitle('messages.hide.title')

export function action(args: ActionFunctionArgs) {
  return runMessageAct(args, 'threads.hide-message')
}

export default function HideMessage() {
  const { t } = useT()
  const loaded = useLoaderData<typeof loader>()
  return (
    <MessageActPage loaded={loaded} title={t('messages.hide.title')} lead={loaded.may.hide ? t('messages.hide.lead') : undefined}>
      {loaded.may.hide ? (
        <MessageForm loaded={loaded} act="hide" label={t('messages.hide.title')}>
          {({ fault, typed, busy }) => (
            <>
              <TextArea name="reason" label={t('messages.hide.reason')} rows={3} required defaultValue={typed('reason')} fault={fault('reason')} />
              <div className="actions">
                <Button busy={busy}>{t('messages.hide.submit')}</Button>
              </div>
            </>
          )}
        </MessageForm>
      ) : (
        <NotForYou>{t('messages.hide.none')}</NotForYou>
      )}
    </MessageActPage>
  )
}
