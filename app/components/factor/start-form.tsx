import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** Asks for a secret; `again` where one is shown already. */
export function StartForm({ again = false }: { readonly again?: boolean }) {
  const { t } = useT()
  return (
    <CommandForm action="/me/second-factor/start" label={again ? t('account.app.again') : t('account.app.title')}>
      {({ busy }) => (
        <>
          <div className="actions">
            <Button busy={busy} look={again ? 'bare' : 'primary'}>
              {again ? t('account.app.again') : t('account.app.start')}
            </Button>
          </div>
          {again ? null : <p className="after">{t('account.app.startHint')}</p>}
        </>
      )}
    </CommandForm>
  )
}
