import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { MinuteFields } from '#app/components/acts/minute-fields.tsx'
import { CommandForm } from '#app/components/command-form.tsx'
import { useMandate } from '#app/components/mandate.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { threadTitle } from '#app/components/threads/thread-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { EmptyState } from '#app/components/ui/empty-state.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import { MinuteItem } from './minute-item.tsx'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('threads.minutes', { threadId: args.params.id }))
}

export const meta = pageTitle('acts.minute.title')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const threadId = args.params.id
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('threads.write-minute', { ...input, threadId }, act)
  return answer(args.context, result, { to: ({ number }) => `/threads/${threadId}/minutes#point-${number}`, typed })
}

/** The record of a thread: its points, and a form for one more. */
export default function Minutes() {
  const { t, locale } = useT()
  const { thread, minutes, mayWrite } = useLoaderData<typeof loader>()
  useChanged('threads', useMandate())
  return (
    <>
      <PageHead
        over={
          <Link to={`/threads/${thread.id}`} lang={thread.title ? thread.lang : undefined}>
            {threadTitle(thread, locale, t)}
          </Link>
        }
        title={t('acts.minute.title')}
        lead={t(thread.rule === 'chatham_house' ? 'acts.minute.leadChatham' : 'acts.minute.lead')}
      />
      {minutes.length === 0 ? (
        <EmptyState level={2} title={t('acts.minute.none')}>
          {t('acts.minute.noneLead')}
        </EmptyState>
      ) : (
        <ol className="minutes">
          {minutes.map((minute) => (
            <MinuteItem key={minute.id} minute={minute} threadId={thread.id} />
          ))}
        </ol>
      )}
      {mayWrite ? (
        <Section title={t('acts.minute.add')} className="mt7">
          <CommandForm action={`/threads/${thread.id}/minutes`} label={t('acts.minute.add')} key={minutes.length}>
            {(state) => (
              <>
                <MinuteFields {...state} />
                <div className="actions">
                  <Button busy={state.busy}>{t('acts.minute.submit')}</Button>
                </div>
              </>
            )}
          </CommandForm>
        </Section>
      ) : null}
    </>
  )
}
