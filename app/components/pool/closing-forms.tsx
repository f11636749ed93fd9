import { useT } from '#app/i18n/use-t.ts'
import { CommandForm } from '../command-form.tsx'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { TextArea } from '../ui/text-area.tsx'

/** Closes the period for good. */
export function ConfirmClosingForm({ closingId }: { readonly closingId: string }) {
  const { t } = useT()
  return (
    <CommandForm action={`/pool/periods/${closingId}/confirm`} label={t('pool.periods.confirmTitle')}>
      {({ busy }) => (
        <>
          <p>{t('pool.periods.confirmThen')}</p>
          <div className="actions">
            <Button busy={busy}>{t('pool.periods.confirm')}</Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

/** Says why the period stays open. */
export function RejectClosingForm({ closingId }: { readonly closingId: string }) {
  const { t } = useT()
  return (
    <CommandForm action={`/pool/periods/${closingId}/reject`} label={t('pool.periods.rejectTitle')}>
      {({ fault, typed, busy }) => (
        <>
          <TextArea
            label={t('pool.periods.answer')}
            name="answer"
            rows={3}
            hint={t('pool.periods.answerHint')}
            defaultValue={typed('answer')}
            fault={fault('answer')}
            required
          />
          <div className="actions">
            <Button busy={busy} look="quiet">
              {t('pool.periods.reject')}
            </Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}

/** Who answers a closing that waits: the reader, or why somebody else; `mayNot` is the refusal that prevents the reader. */
export function ClosingWaits({ mayNot }: { readonly mayNot: string | null }) {
  const { t } = useT()
  if (mayNot === null) return <Notice tone="turn">{t('pool.periods.waitsYou')}</Notice>
  if (mayNot === 'nothing_to_confirm') return <Notice>{t('pool.periods.answered')}</Notice>
  return <Notice tone="wait">{t(mayNot === 'four_eyes' ? 'pool.periods.waitsMine' : 'pool.periods.waits')}</Notice>
}
