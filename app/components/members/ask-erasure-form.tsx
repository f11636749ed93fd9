import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** Asks the secretariat to be erased. */
export function AskErasureForm() {
  const { t } = useT()
  return (
    <CommandForm action="/me/privacy/ask" className="form mt5" label={t('account.privacy.ask')}>
      {({ fault, typed, busy }) => (
        <>
          <TextArea
            label={t('account.privacy.reason')}
            name="reason"
            optional
            rows={3}
            maxLength={2000}
            fault={fault('reason')}
            defaultValue={typed('reason')}
          />
          <div className="actions">
            <Button look="stop" busy={busy}>
              {t('account.privacy.ask')}
            </Button>
          </div>
          <p className="after">{t('account.privacy.askHint')}</p>
        </>
      )}
    </CommandForm>
  )
}
