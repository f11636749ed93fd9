import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { PaymentFacts } from '#app/components/pool/payment-facts.tsx'
import { ApprovePaymentForm, PaymentWaits } from '#app/components/pool/payment-forms.tsx'
import { usePaymentTitle } from '#app/components/pool/use-payment-title.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.payment', { paymentId: args.params.id }))
}

export const meta = pageTitle<typeof loader>((t, { payment }) =>
  t(payment.kind === 'refund' ? 'pool.out.payment.approveRefund' : 'pool.out.payment.approveDisbursement'),
)

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.approve-payment', { ...input, paymentId: params.id }, act)
  return answer(context, result, { to: `/pool/payments/${params.id}`, typed })
}

export default function Answer() {
  const { t } = useT()
  const { payment } = useLoaderData<typeof loader>()
  const back = usePaymentTitle(payment)
  const title = t(payment.kind === 'refund' ? 'pool.out.payment.approveRefund' : 'pool.out.payment.approveDisbursement')
  return (
    <>
      <PageHead over={<Link to={`/pool/payments/${payment.id}`}>{back}</Link>} title={title} />
      {payment.mayNotAnswer === null ? <ApprovePaymentForm payment={payment} /> : <PaymentWaits mayNot={payment.mayNotAnswer} />}
      <PaymentFacts payment={payment} />
    </>
  )
}
