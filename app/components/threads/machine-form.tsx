import { Button } from '#app/components/ui/button.tsx'
import { SelectField } from '#app/components/ui/select-field.tsx'
import { useT } from '#app/i18n/use-t.ts'
import type { MessagePage } from '#server/queries/threads/message.ts'
import { MessageForm } from './message-act-page.tsx'
import { messageLanguages } from './message-languages.ts'

/** Asks the engine of the alliance for a translation. */
export function MachineForm({ loaded }: { readonly loaded: MessagePage }) {
  const { t, locale } = useT()
  const own = loaded.message.lang.split('-')[0]
  const choices = messageLanguages.filter(({ value }) => value !== own)
  return (
    <MessageForm loaded={loaded} act="machine-translation" label={t('messages.translate.machine')}>
      {({ busy }) => (
        <>
          <p className="small muted">{t('messages.translate.machineLead')}</p>
          <SelectField id="machine-lang" name="lang" label={t('messages.translate.language')} options={choices} defaultValue={locale} />
          <Button look="quiet" busy={busy}>
            {t('messages.translate.machine')}
          </Button>
        </>
      )}
    </MessageForm>
  )
}
