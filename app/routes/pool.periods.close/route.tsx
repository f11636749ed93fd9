import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { DateField } from '#app/components/ui/date-field.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const { today, firstOpenDay, mayAsk } = page(await args.context.ask('pool.periods'))
  if (!mayAsk) throw new Response('not_permitted', { status: 422 })
  return { lastMonth: lastDayOfMonthBefore(today), firstOpenDay }
}

export const meta = pageTitle('pool.periods.ask')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.close-period', input, act)
  return answer(context, result, { to: '/pool/periods', typed })
}

/** What one closes most often: the month that has ended. */
function lastDayOfMonthBefore(day: string): string {
  return new Date(Date.parse(`${day.slice(0, 7)}-01`) - 86_400_000).toISOString().slice(0, 10)
}

/** Finance asks to close the register through a day. */
export default function ClosePeriod() {
  const { t } = useT()
  const { lastMonth, firstOpenDay } = useLoaderData<typeof loader>()
  const proposed = firstOpenDay && lastMonth < firstOpenDay ? '' : lastMonth
  return (
    <>
      <PageHead over={<Link to="/pool/periods">{t('pool.periods.title')}</Link>} title={t('pool.periods.ask')} lead={t('pool.periods.askLead')} />
      <CommandForm action="/pool/periods/close" label={t('pool.periods.ask')}>
        {({ fault, typed, busy }) => (
          <>
            <DateField
              label={t('pool.periods.through')}
              name="through"
              hint={t('pool.periods.throughHint')}
              defaultValue={typed('through', proposed)}
              fault={fault('through')}
              required
            />
            <TextArea label={t('pool.periods.note')} name="note" rows={3} optional defaultValue={typed('note')} fault={fault('note')} />
            <div className="actions">
              <Button busy={busy}>{t('pool.periods.submit')}</Button>
            </div>
            <p className="after">{t('pool.periods.then')}</p>
          </>
        )}
      </CommandForm>
    </>
  )
}
