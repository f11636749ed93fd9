import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MachineForm } from '#app/components/threads/machine-form.tsx'
import { MessageActPage, NotForYou } from '#app/components/threads/message-act-page.tsx'
import { messageAnchor } from '#app/components/threads/message-parts.ts'
import { readForm } from '#app/http/form.ts'
import { loadMessage } from '#app/http/message-act.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  return { loaded: await loadMessage(args), isOn: args.context.machineTranslates }
}

export const meta = pageTitle('messages.translate.title')

/** Has the engine of the alliance translate the message, where one is set up. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, params, request } = args
  const { typed, act } = await readForm(request)
  const place = { threadId: params.id ?? '', seq: params.seq ?? '' }
  const result = await context.translateByMachine({ ...place, lang: typed.lang ?? '' }, act)
  return answer(context, result, { to: messageAnchor({ threadId: place.threadId, seq: Number(place.seq) }), typed })
}

export default function MachineTranslation() {
  const { t } = useT()
  const { loaded, isOn } = useLoaderData<typeof loader>()
  return (
    <MessageActPage loaded={loaded} title={t('messages.translate.title')}>
      {isOn && loaded.may.answer ? <MachineForm loaded={loaded} /> : <NotForYou>{t('messages.translate.none')}</NotForYou>}
    </MessageActPage>
  )
}
