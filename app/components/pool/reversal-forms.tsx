import { useT } from '#app/i18n/use-t.ts'
import { CommandForm } from '../command-form.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'

/** Lets the act be taken back. */
export function ApproveReversalForm({ reversalId }: { readonly reversalId: string }) {
  const { t } = useT()
  return (
    <CommandForm action={`/pool/reversals/${reversalId}/approve`} label={t('pool.reversal.approveTitle')}>
      {({ busy }) => (
        <>
          <p>{t('pool.reversal.approveThen')}</p>
          <div className="actions">
            <Button busy={busy}>{t('pool.reversal.approve')}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

/** Says why the act stands. */
export function RejectReversalForm({ reversalId }: { readonly reversalId: string }) {
  const { t } = useT()
  return (
    <CommandForm action={`/pool/reversals/${reversalId}/reject`} label={t('pool.reversal.rejectTitle')}>
      {({ fault, typed, busy }) => (
        <>
          <TextArea
            label={t('pool.reversal.answer')}
            name="answer"
            rows={3}
            hint={t('pool.reversal.answerHint')}
            defaultValue={typed('answer')}
            fault={fault('answer')}
            required
          />
          <div className="actions">
            <Button busy={busy} look="quiet">
              {t('pool.reversal.reject')}
            </Button>
          </div>
          <p className="after">{t('pool.reversal.rejectThen')}</p>
        </>
      )}
    </CommandForm>
  )
}

/** Who answers a reversal that waits: the reader, or why somebody else; `mayNot` is the refusal that prevents the reader. */
export function ReversalWaits({ mayNot }: { readonly mayNot: string | null }) {
  const { t } = useT()
  if (mayNot === null) return <Notice tone="turn">{t('pool.reversal.waitsYou')}</Notice>
  if (mayNot === 'conflicted') return <Notice tone="wait">{t('pool.aside')}</Notice>
  return <Notice tone="wait">{t(mayNot === 'four_eyes' ? 'pool.reversal.waitsMine' : 'pool.reversal.waits')}</Notice>
}
