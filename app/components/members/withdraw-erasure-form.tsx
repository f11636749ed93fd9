import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** Takes the request to be erased back. */
export function WithdrawErasureForm() {
  const { t } = useT()
  return (
    <CommandForm action="/me/privacy/withdraw" label={t('account.privacy.withdraw')}>
      {({ busy }) => (
        <div className="actions">
          <Button look="quiet" busy={busy}>
            {t('account.privacy.withdraw')}
          </Button>
        </div>
      )}
    </CommandForm>
  )
}
