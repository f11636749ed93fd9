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

export const meta = pageTitle('messages.delete.title')

export function action(args: ActionFunctionArgs) {
  return runMessageAct(args, 'threads.delete-message')
}

export default function DeleteMessage() {
  const { t } = useT()
  const loaded = useLoaderData<typeof loader>()
  const as = loaded.may.delete
  return (
    <MessageActPage loaded={loaded} title={t('messages.delete.title')} lead={as ? t('messages.delete.lead') : undefined}>
      {as ? (
        <MessageForm loaded={loaded} act="delete" label={t('messages.delete.title')}>
          {({ fault, typed, busy }) => (
            <>
              {as === 'moderator' ? (
                <TextArea
                  name="reason"
                  label={t('messages.delete.reason')}
                  hint={t('messages.delete.reasonHint')}
                  rows={3}
                  required
                  defaultValue={typed('reason')}
                  fault={fault('reason')}
                />
              ) : null}
              <div className="actions">
                <Button busy={busy}>{t('messages.delete.submit')}</Button>
              </div>
            </>
          )}
        </MessageForm>
      ) : (
        <NotForYou>{t('messages.delete.none')}</NotForYou>
      )}
    </MessageActPage>
  )
}
