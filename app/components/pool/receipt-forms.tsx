import { useT } from '#app/i18n/use-t.ts'
import { CommandForm } from '../command-form.tsx'
import { Button } from '../ui/button.tsx'
import { TextArea } from '../ui/text-area.tsx'

/** Lets the receipt count. */
export function ApproveForm({ receiptId }: { readonly receiptId: string }) {
  const { t } = useT()
  return (
    <CommandForm action={`/pool/receipts/${receiptId}/approve`} label={t('pool.receipt.approveTitle')}>
      {({ busy }) => (
        <>
          <p>{t('pool.receipt.approveThen')}</p>
          <div className="actions">
            <Button busy={busy}>{t('pool.receipt.approve')}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

/** Says why the receipt is wrong. */
export function RejectForm({ receiptId }: { readonly receiptId: string }) {
  const { t } = useT()
  return (
    <CommandForm action={`/pool/receipts/${receiptId}/reject`} label={t('pool.receipt.rejectTitle')}>
      {({ fault, typed, busy }) => (
        <>
          <TextArea
            label={t('pool.receipt.reason')}
            name="reason"
            rows={3}
            hint={t('pool.receipt.reasonHint')}
            defaultValue={typed('reason')}
            fault={fault('reason')}
            required
          />
          <div className="actions">
            <Button busy={busy} look="quiet">
              {t('pool.receipt.reject')}
            </Button>
          </div>
          <p className="after">{t('pool.receipt.rejectThen')}</p>
        </>
      )}
    </CommandForm>
  )
}
