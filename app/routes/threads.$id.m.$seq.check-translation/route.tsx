import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MessageActPage } from '#app/components/threads/message-act-page.tsx'
import { TranslationList } from '#app/components/threads/translation-list.tsx'
import { loadMessage, runMessageAct } from '#app/http/message-act.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadMessage(args)
}

export const meta = pageTitle('messages.translate.title')

/** Says that a translation was compared with its original. */
export function action(args: ActionFunctionArgs) {
  return runMessageAct(args, 'threads.check-translation')
}

export default function CheckTranslation() {
  const { t } = useT()
  const loaded = useLoaderData<typeof loader>()
  return (
    <MessageActPage loaded={loaded} title={t('messages.translate.title')} lead={t('messages.translate.lead')}>
      <TranslationList loaded={loaded} />
    </MessageActPage>
  )
}
