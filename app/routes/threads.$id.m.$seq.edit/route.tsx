import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MessageActPage, MessageForm, NotForYou } from '#app/components/threads/message-act-page.tsx'
import { messageLanguages } from '#app/components/threads/message-languages.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { editingTime } from '#app/domain/threads/message.ts'
import { loadMessage, runMessageAct } from '#app/http/message-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  const loaded = await loadMessage(args)
  const age = args.context.now().getTime() - new Date(loaded.message.at).getTime()
  return { loaded, late: age >= editingTime }
}

export const meta = pageTitle('messages.edit.title')

export function action(args: ActionFunctionArgs) {
  return runMessageAct(args, 'threads.edit-message')
}

export default function EditMessage() {
  const { t } = useT()
  const { loaded, late } = useLoaderData<typeof loader>()
  const { may, text, version, message } = loaded
  if (!may.edit)
    return (
      <MessageActPage loaded={loaded} title={t('messages.edit.title')}>
        <NotForYou>{t('messages.edit.none')}</NotForYou>
      </MessageActPage>
    )
  return (
    <MessageActPage loaded={loaded} title={t('messages.edit.title')} lead={t(late ? 'messages.edit.leadLate' : 'messages.edit.lead')}>
      <MessageForm loaded={loaded} act="edit" label={t('messages.edit.title')}>
        {({ fault, typed, busy, params }) => (
          <>
            {typeof params?.saved === 'string' ? <Stale saved={params.saved} /> : null}
            {/* What was written against another text is only saved over the one that its writer has now seen. */}
            <input type="hidden" name="version" value={String(params?.version ?? typed('version', String(version)))} readOnly />
            <TextArea name="text" label={t('messages.edit.text')} rows={8} required defaultValue={typed('text', text)} fault={fault('text')} />
            <SelectField
              name="lang"
              label={t('messages.edit.lang')}
              options={messageLanguages}
              defaultValue={typed('lang', message.lang)}
              fault={fault('lang')}
            />
            <div className="actions">
              <Button busy={busy}>{t('messages.edit.submit')}</Button>
            </div>
          </>
        )}
      </MessageForm>
    </MessageActPage>
  )
}

function Stale({ saved }: { readonly saved: string }) {
  const { t } = useT()
  return (
    <Notice tone="turn">
      <p className="strong">{t('messages.edit.staleTitle')}</p>
      <p>{t('messages.edit.stale')}</p>
      <blockquote className="as-typed" dir="auto">
        {saved}
      </blockquote>
    </Notice>
  )
}
