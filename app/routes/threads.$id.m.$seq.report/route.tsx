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

export const meta = pageTitle('messages.report.title')

export function action(args: ActionFunctionArgs) {
  return runMessageAct(args, 'threads.report-message')
}

export default function ReportMessage() {
  const { t } = useT()
  const loaded = useLoaderData<typeof loader>()
  return (
    <MessageActPage loaded={loaded} title={t('messages.report.title')} lead={loaded.may.report ? t('messages.report.lead') : undefined}>
      {loaded.may.report ? (
        <MessageForm loaded={loaded} act="report" label={t('messages.report.title')}>
          {({ fault, typed, busy }) => (
            <>
              <TextArea name="reason" label={t('messages.report.reason')} rows={3} required defaultValue={typed('reason')} fault={fault('reason')} />
              <div className="actions">
                <Button busy={busy}>{t('messages.report.submit')}</Button>
              </div>
            </>
          )}
        </MessageForm>
      ) : (
        <NotForYou>{t('messages.report.none')}</NotForYou>
      )}
    </MessageActPage>
  )
}
