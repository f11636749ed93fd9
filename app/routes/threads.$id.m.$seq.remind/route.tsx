import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { MessageActPage, MessageForm } from '#app/components/threads/message-act-page.tsx'
import { messagePath } from '#app/components/threads/message-parts.ts'
import { Button } from '#app/components/ui/button.tsx'
import { Instant } from '#app/components/ui/instant.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { instantAt } from '#app/domain/instant-at.ts'
import { readForm } from '#app/http/form.ts'
import { loadMessage } from '#app/http/message-act.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  return loadMessage(args)
}

export const meta = pageTitle('messages.remind.title')

const local = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})/

/** Sets the one reminder of a message, at a time of the alliance; without a time, takes it back. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, params, request } = args
  const { typed, act } = await readForm(request)
  const place = { threadId: params.id ?? '', seq: Number(params.seq) }
  const [, day, hour, minute] = local.exec(typed.at ?? '') ?? []
  const found = await context.ask('threads.message', place, act)
  const dueAt = day ? new Date(instantAt(day, Number(hour), context.alliance?.timeZone ?? 'Etc/UTC').getTime() + Number(minute) * 60_000) : null
  const isDate = dueAt !== null && !Number.isNaN(dueAt.getTime())
  const result = found.ok
    ? await context.markMessage((marks, actor) => (isDate ? marks.remind(actor, place, dueAt, context.now()) : marks.forgetReminder(actor, place)), act)
    : found
  return answer(context, result, { to: messagePath(place), typed })
}

export default function Remind() {
  const { t } = useT()
  const loaded = useLoaderData<typeof loader>()
  return (
    <MessageActPage loaded={loaded} title={t('messages.remind.title')} lead={t('messages.remind.lead')}>
      {loaded.remindAt ? (
        <MessageForm loaded={loaded} act="remind" label={t('messages.remind.off')}>
          {({ busy }) => (
            <p className="row">
              <span>
                {t('messages.remind.set')} <Instant value={loaded.remindAt ?? ''} />
              </span>
              <Button look="quiet" busy={busy}>
                {t('messages.remind.off')}
              </Button>
            </p>
          )}
        </MessageForm>
      ) : null}
      <MessageForm loaded={loaded} act="remind" label={t('messages.remind.title')}>
        {({ typed, busy }) => (
          <>
            <TextField
              type="datetime-local"
              name="at"
              width="m"
              required
              label={t('messages.remind.at')}
              hint={t('messages.remind.atHint')}
              defaultValue={typed('at')}
            />
            <div className="actions">
              <Button busy={busy}>{t('messages.remind.submit')}</Button>
            </div>
          </>
        )}
      </MessageForm>
    </MessageActPage>
  )
}
