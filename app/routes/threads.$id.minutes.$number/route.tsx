import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { MinuteFields } from '#app/components/acts/minute-fields.tsx'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { thread, minutes } = page(await args.context.ask('threads.minutes', { threadId: args.params.id }))
  const minute = minutes.find(({ number }) => String(number) === args.params.number)
  if (!minute) throw new Response('not_found', { status: 404 })
  return { thread, minute }
}

export const meta = pageTitle('acts.minute.correct')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { input, typed, act } = await readForm(args.request)
  const result = await args.context.execute('threads.correct-minute', input, act)
  return answer(args.context, result, { to: ({ threadId, number }) => `/threads/${threadId}/minutes#point-${number}`, typed })
}

export default function CorrectMinute() {
  const { t } = useT()
  const { thread, minute } = useLoaderData<typeof loader>()
  const back = `/threads/${thread.id}/minutes`
  return (
    <div className="narrow">
      <PageHead
        over={<Link to={back}>{t('acts.minute.title')}</Link>}
        title={t('acts.minute.correctOne', { number: minute.number })}
        lead={t('acts.minute.correctLead')}
      />
      {minute.mayCorrect ? (
        <CommandForm action={`${back}/${minute.number}`} label={t('acts.minute.correct')}>
          {(state) => (
            <>
              <input type="hidden" name="minuteId" value={minute.id} readOnly />
              <input type="hidden" name="version" value={String(state.params?.version ?? minute.version)} readOnly />
              <MinuteFields {...state} textFr={minute.textFr} textEn={minute.textEn} />
              <div className="actions">
                <Button busy={state.busy}>{t('acts.minute.save')}</Button>
                <LinkButton look="bare" to={back}>
                  {t('acts.minute.back')}
                </LinkButton>
              </div>
            </>
          )}
        </CommandForm>
      ) : (
        <Notice>{t('acts.minute.notYours')}</Notice>
      )}
    </div>
  )
}
