import { useT } from '#app/i18n/use-t.ts'
import type { PaymentLine } from '#server/queries/pool/read-payments.ts'
import { CommandForm } from '../command-form.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'

type PaymentProps = { readonly payment: Pick<PaymentLine, 'id' | 'kind'> }

/** Lets the payment go. */
export function ApprovePaymentForm({ payment }: PaymentProps) {
  const { t } = useT()
  const refund = payment.kind === 'refund'
  return (
    <CommandForm action={`/pool/payments/${payment.id}/approve`} label={t(refund ? 'pool.out.payment.approveRefund' : 'pool.out.payment.approveDisbursement')}>
      {({ busy }) => (
        <>
          <p>{t(refund ? 'pool.out.payment.thenRefund' : 'pool.out.payment.thenDisbursement')}</p>
          <div className="actions">
            <Button busy={busy}>{t('pool.out.payment.approve')}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

/** Says why the payment does not go. */
export function RejectPaymentForm({ payment }: PaymentProps) {
  const { t } = useT()
  const label = t(payment.kind === 'refund' ? 'pool.out.payment.rejectRefund' : 'pool.out.payment.rejectDisbursement')
  return (
    <CommandForm action={`/pool/payments/${payment.id}/reject`} label={label}>
      {({ fault, typed, busy }) => (
        <>
          <TextArea
            label={t('pool.out.payment.reason')}
            name="reason"
            rows={3}
            hint={t('pool.out.payment.reasonHint')}
            defaultValue={typed('reason')}
            fault={fault('reason')}
            required
          />
          <div className="actions">
            <Button busy={busy} look="quiet">
              {t('pool.out.payment.reject')}
            </Button>
          </div>
          <p className="after">{t('pool.out.payment.thenReject')}</p>
        </>
      )}
    </CommandForm>
  )
}

/** Who answers a payment that waits: the reader, or why somebody else; `mayNot` is the refusal that prevents the reader. */
export function PaymentWaits({ mayNot }: { readonly mayNot: string | null }) {
  const { t } = useT()
  if (mayNot === null) return <Notice tone="turn">{t('pool.out.payment.waitsYou')}</Notice>
  if (mayNot === 'conflicted') return <Notice tone="wait">{t('pool.out.payment.aside')}</Notice>
  return <Notice tone="wait">{t(mayNot === 'four_eyes' ? 'pool.out.payment.waitsMine' : 'pool.out.payment.waits')}</Notice>
}
