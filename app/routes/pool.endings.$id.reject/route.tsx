import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { EndingFacts, EndingState, RejectEndingForm } from '#app/components/pool/ending-view.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.ending', { endingId: args.params.id }))
}

export const meta = pageTitle('pool.ending.rejectTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.reject-ending', { ...input, endingId: params.id }, act)
  return answer(context, result, { to: `/pool/endings/${params.id}`, typed })
}

export default function RejectEnding() {
  const { t, locale } = useT()
  const { ending } = useLoaderData<typeof loader>()
  const back = t(`pool.ending.${ending.kind}`, { amount: formatMoney(ending.amount, locale) })
  return (
    <>
      <PageHead over={<Link to={`/pool/endings/${ending.id}`}>{back}</Link>} title={t('pool.ending.rejectTitle')} />
      {ending.mayNotAnswer === null ? <RejectEndingForm ending={ending} /> : <EndingState ending={ending} />}
      <EndingFacts ending={ending} />
    </>
  )
}
