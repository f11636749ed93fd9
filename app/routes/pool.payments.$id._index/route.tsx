import type { LoaderFunctionArgs } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { useMandate } from '#app/components/mandate.ts'
import { ledgerPath } from '#app/components/pool/ledger-path.ts'
import { PaymentFacts } from '#app/components/pool/payment-facts.tsx'
import { ApprovePaymentForm, PaymentWaits, RejectPaymentForm } from '#app/components/pool/payment-forms.tsx'
import { usePaymentTitle } from '#app/components/pool/use-payment-title.ts'
import { usePoolWords } from '#app/components/pool/use-pool-words.ts'
import { pageTitle } from '#app/components/shell/page-title.ts'
import { Notice } from '#app/components/ui/notice.tsx'
import { PageHead } from '#app/components/ui/page-head.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { StateTag } from '#app/components/ui/state-tag.tsx'
import { formatMoney } from '#app/domain/money.ts'
import { page, requireActor } from '#app/http/respond.ts'
import { useT } from '#app/i18n/use-t.ts'
import { useChanged } from '#app/realtime/use-changed.ts'
import type { PaymentLine } from '#server/queries/pool/read-payments.ts'

export async function loader(args: LoaderFunctionArgs) {
  requireActor(args)
  return { locale: args.context.locale, ...page(await args.context.ask('pool.payment', { paymentId: args.params.id })) }
}

export const meta = pageTitle<typeof loader>((t, { payment, locale }) =>
  t(payment.kind === 'refund' ? 'pool.out.payment.refundTitle' : 'pool.out.payment.disbursementTitle', { amount: formatMoney(payment.amount, locale) }),
)

export default function Payment() {
  const { t } = useT()
  const { name } = usePoolWords()
  const { payment, project } = useLoaderData<typeof loader>()
  const title = usePaymentTitle(payment)
  useChanged('pool', useMandate())
  const refund = payment.kind === 'refund'
  return (
    <>
      <PageHead
        over={
          <span className="row">
            <Link to={`/projects/${project.id}/money`}>{t('pool.out.backMoney', { number: project.number ?? '–' })}</Link>
            <StateTag kind="payment" state={payment.state} />
          </span>
        }
        title={title}
        lead={payment.forum ? name(payment.forum) : undefined}
      />
      <State payment={payment} />
      <PaymentFacts payment={payment} />
      {payment.groupId ? (
        <p className="mt4">
          <Link to={ledgerPath({ group: payment.groupId })}>{t('pool.out.payment.entries')}</Link>
        </p>
      ) : null}
      {payment.mayNotAnswer === null ? (
        <div className="pool-answers mt7">
          <Section title={t(refund ? 'pool.out.payment.approveRefund' : 'pool.out.payment.approveDisbursement')}>
            <ApprovePaymentForm payment={payment} />
          </Section>
          <Section title={t(refund ? 'pool.out.payment.rejectRefund' : 'pool.out.payment.rejectDisbursement')}>
            <RejectPaymentForm payment={payment} />
          </Section>
        </div>
      ) : null}
    </>
  )
}

/** Who must act next, or how it ended. */
function State({ payment }: { readonly payment: PaymentLine }) {
  const { t } = useT()
  if (payment.state === 'approved') return <Notice tone="go">{t('pool.out.payment.approved')}</Notice>
  if (payment.state === 'reversed') return <Notice tone="stop">{t('pool.out.payment.reversed')}</Notice>
  if (payment.state === 'recorded') return <PaymentWaits mayNot={payment.mayNotAnswer} />
  return (
    <Notice tone="stop">
      <p className="strong">{t('pool.out.payment.rejected')}</p>
      {payment.reason ? (
        <>
          <p className="small muted">{t('pool.out.payment.reasonWas')}</p>
          <p dir="auto">{payment.reason}</p>
        </>
      ) : null}
    </Notice>
  )
}
