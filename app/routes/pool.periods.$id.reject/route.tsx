import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ClosingWaits, RejectClosingForm } from '#app/components/pool/closing-forms.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, requireActor } from '#app/http/respond.ts'
import { formatDay } from '#app/i18n/format.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  const periods = await args.context.ask('pool.periods')
  const closing = periods.ok ? periods.value.closings.find(({ id }) => id === args.params.id) : undefined
  if (!closing) throw new Response('not_found', { status: 404 })
  return { closing }
}

export const meta = pageTitle('pool.periods.rejectTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.reject-closing', { ...input, closingId: params.id }, act)
  return answer(context, result, { to: '/pool/periods', typed })
}

export default function RejectClosing() {
  const { t, locale } = useT()
  const { closing } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead
        over={<Link to="/pool/periods">{t('pool.periods.title')}</Link>}
        title={t('pool.periods.rejectTitle')}
        lead={t('pool.periods.waiting', { day: formatDay(closing.through, locale) })}
      />
      {closing.mayNotAnswer === null ? <RejectClosingForm closingId={closing.id} /> : <ClosingWaits mayNot={closing.mayNotAnswer} />}
    </>
  )
}
