import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useSearchParams } from '@remix-run/react'
import { CommandForm } from '#app/components/command-form.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Button } from '#app/components/ui/button.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { TextField } from '#app/components/ui/text-field.tsx'
import { can } from '#app/domain/members/permissions.ts'
import { readForm } from '#app/http/form.ts'
import { idInAddress } from '#app/http/id-in-address.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export function loader(args: LoaderFunctionArgs) {
  if (!can(requireActor(args), 'threads.break_glass')) throw new Response('not_found', { status: 404 })
  return null
}

/** Asks to read a closed thread, and leads to the request. */
export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { context, request } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('threads.ask-glass', { ...input, threadId: idInAddress(typed.threadId ?? '') }, act)
  return answer(context, result, { to: ({ glassId }) => `/glass/${glassId}`, typed })
}

export const meta = pageTitle('threads.glass.title')

const times = [1, 2, 8, 24, 72] as const

export default function AskGlass() {
  const { t } = useT()
  const thread = useSearchParams()[0].get('thread') ?? ''
  return (
    <div className="narrow">
      <PageHead title={t('threads.glass.title')} lead={t('threads.glass.lead')} over={<Link to="/secretariat">{t('threads.glass.back')}</Link>} />
      <CommandForm action="/glass/new" label={t('threads.glass.title')}>
        {({ fault, typed, busy }) => (
          <>
            <TextField
              name="threadId"
              label={t('threads.glass.thread')}
              hint={t('threads.glass.threadHint')}
              required
              defaultValue={typed('threadId', thread)}
              fault={fault('threadId')}
            />
            <TextArea
              name="reason"
              label={t('threads.glass.reason')}
              hint={t('threads.glass.reasonHint')}
              required
              defaultValue={typed('reason')}
              fault={fault('reason')}
            />
            <SelectField
              name="hours"
              label={t('threads.glass.hours')}
              options={times.map((hours) => ({ value: String(hours), label: t('threads.glass.hoursOf', { count: hours }) }))}
              defaultValue={typed('hours', '2')}
              fault={fault('hours')}
            />
            <Button busy={busy}>{t('threads.glass.ask')}</Button>
          </>
        )}
      </CommandForm>
    </div>
  )
}
