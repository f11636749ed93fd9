import { CommandForm } from '#app/components/command-form.tsx'
import { Button } from '#app/components/ui/button.tsx'
import { TextArea } from '#app/components/ui/text-area.tsx'
import { useT } from '#app/i18n/use-t.ts'

export type OfferStateAct = 'publish' | 'pause' | 'withdraw'

/** Publishes, pauses or withdraws an offer, and says what follows. */
export function OfferActForm({ act, offerId }: { readonly act: OfferStateAct; readonly offerId: string }) {
  const { t } = useT()
  return (
    <CommandForm action={`/resources/${offerId}/${act}`}>
      {({ fault, typed, busy }) => (
        <>
          <p>{t(`resources.${act}Page.text`)}</p>
          {act === 'withdraw' ? (
            <TextArea
              label={t('resources.withdrawPage.reason')}
              name="reason"
              fault={fault('reason')}
              defaultValue={typed('reason')}
              maxLength={2000}
              rows={3}
              optional
            />
          ) : null}
          <div className="actions">
            <Button look={act === 'publish' ? 'primary' : 'stop'} busy={busy}>
              {t(`resources.${act}Page.submit`)}
            </Button>
          </div>
        </>
      )}
    </CommandForm>
  )
}
