import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { ShownMessage } from '#app/components/threads/message-act-page.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { RadioGroup } from '#app/components/ui/radio-group.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

/** An open report with its message; what was answered, or is nobody's here, is not found. */
export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { context, params } = args
  const report = page(await context.ask('threads.reports')).open.find(({ id }) => id === params.id)
  if (!report) throw new Response('not_found', { status: 404 })
  const { message } = page(await context.ask('threads.message', { threadId: report.threadId, seq: report.seq }))
  return { report, message }
}

export const meta = pageTitle('messages.reports.look')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, params, request } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('threads.answer-report', { ...input, reportId: params.id }, act)
  return answer(context, result, { to: '/secretariat/reports', typed })
}

export default function AnswerReport() {
  const { t } = useT()
  const { report, message } = useLoaderData<typeof loader>()
  const choices = (['kept', 'hidden'] as const).map((value) => ({ value, label: t(`messages.reports.${value}`), disabled: value === 'hidden' && report.gone }))
  return (
    <>
      <PageHead
        over={<Link to="/secretariat/reports">{t('messages.reports.title')}</Link>}
        title={t('messages.reports.look')}
        lead={<bdi>{t('messages.reports.by', { name: report.reporterName })}</bdi>}
      />
      {report.gone ? <Notice>{t('messages.reports.gone')}</Notice> : null}
      <ShownMessage message={message} />
      <p className="small muted">{t('messages.reports.why')}</p>
      <blockquote className="quote as-typed" dir="auto">
        {report.reason}
      </blockquote>
      <CommandForm action={`/secretariat/reports/${report.id}`} label={t('messages.reports.answer')}>
        {({ fault, typed, busy }) => (
          <>
            <RadioGroup
              name="answer"
              label={t('messages.reports.answer')}
              options={choices}
              defaultValue={typed('answer', 'kept')}
              fault={fault('answer')}
              required
            />
            <TextArea
              name="reason"
              label={t('messages.reports.reason')}
              hint={t('messages.reports.reasonHint')}
              rows={3}
              optional
              defaultValue={typed('reason')}
              fault={fault('reason')}
            />
            <div className="actions">
              <Button busy={busy}>{t('messages.reports.submit')}</Button>
            </div>
          </>
        )}
      </CommandForm>
    </>
  )
}
