import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ApproveReversalForm, ReversalWaits } from '#app/components/pool/reversal-forms.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.reversal', { reversalId: args.params.id }))
}

export const meta = pageTitle('pool.reversal.approveTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.approve-reversal', { ...input, reversalId: params.id }, act)
  return answer(context, result, { to: `/pool/reversals/${params.id}`, typed })
}

export default function ApproveReversal() {
  const { t } = useT()
  const { reversal } = useLoaderData<typeof loader>()
  const back = t('pool.reversal.title', { act: t(`pool.reversal.acts.${reversal.act}`) })
  return (
    <>
      <PageHead over={<Link to={`/pool/reversals/${reversal.id}`}>{back}</Link>} title={t('pool.reversal.approveTitle')} lead={reversal.reason} />
      {reversal.mayNotAnswer === null ? <ApproveReversalForm reversalId={reversal.id} /> : <ReversalWaits mayNot={reversal.mayNotAnswer} />}
    </>
  )
}
