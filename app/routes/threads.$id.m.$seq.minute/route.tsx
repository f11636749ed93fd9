import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { MinuteFields } from '#app/components/acts/minute-fields.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MessageActPage, MessageForm, NotForYou } from '#app/components/threads/message-act-page.tsx'
import { textIn } from '#app/components/threads/text-in.ts'
import { Button } from '#app/components/ui/button.tsx'
import { longestPinned } from '#app/domain/threads/thread.ts'
import { readForm } from '#app/http/form.ts'
import { loadMessage } from '#app/http/message-act.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadMessage(args)
}

export const meta = pageTitle('acts.minute.fromMessage')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const threadId = args.params.id
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('threads.write-minute', { ...input, threadId }, act)
  return answer(args.context, result, { to: ({ number }) => `/threads/${threadId}/minutes#point-${number}`, typed })
}

/** Takes the message into the record of its thread: its text, and its translation where there is one, are a beginning. */
export default function MinuteOfMessage() {
  const { t } = useT()
  const loaded = useLoaderData<typeof loader>()
  return (
    <MessageActPage loaded={loaded} title={t('acts.minute.fromMessage')} lead={loaded.may.act ? t('acts.minute.fromLead') : undefined}>
      {loaded.may.act ? (
        <MessageForm loaded={loaded} act="minute" label={t('acts.minute.fromMessage')}>
          {(state) => (
            <>
              <MinuteFields {...state} textFr={textIn(loaded, 'fr').slice(0, longestPinned)} textEn={textIn(loaded, 'en').slice(0, longestPinned)} />
              <div className="actions">
                <Button busy={state.busy}>{t('acts.minute.submit')}</Button>
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
