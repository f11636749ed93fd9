import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ReceiptFacts } from '#app/components/pool/receipt-facts.tsx'
import { RejectForm } from '#app/components/pool/receipt-forms.tsx'
import { ReceiptWaits } from '#app/components/pool/receipt-waits.tsx'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { readForm } from '#app/http/form.ts'
import { answer, page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return page(await args.context.ask('pool.receipt', { receiptId: args.params.id }))
}

export const meta = pageTitle('pool.receipt.rejectTitle')

export async function action(args: ActionFunctionArgs) {
  requireActor(args)
  const { request, params, context } = args
  const { input, typed, act } = await readForm(request)
  const result = await context.execute('pool.reject-receipt', { ...input, receiptId: params.id }, act)
  return answer(context, result, { to: `/pool/receipts/${params.id}`, typed })
}

export default function RejectReceipt() {
  const { t, locale } = useT()
  const { receipt } = useLoaderData<typeof loader>()
  const back = t('pool.receipt.title', { amount: formatMoney(receipt.amount, locale) })
  return (
    <>
      <PageHead over={<Link to={`/pool/receipts/${receipt.id}`}>{back}</Link>} title={t('pool.receipt.rejectTitle')} />
      {receipt.mayNotAnswer === null ? <RejectForm receiptId={receipt.id} /> : <ReceiptWaits mayNot={receipt.mayNotAnswer} />}
      <ReceiptFacts receipt={receipt} />
    </>
  )
}
