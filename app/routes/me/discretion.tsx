import { Form } from '@remix-run/react'
import { Button } from '#app/components/ui/button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** Whether others see that the person is writing: off unless they want it (rulings.md 7). */
export function Discretion({ typingShown }: { readonly typingShown: boolean }) {
  const { t } = useT()
  return (
    <Section title={t('members.me.discretion')} className="mt7">
      <Form method="post" action="/me/typing" className="account-line" preventScrollReset>
        <div>
          <p className="strong">{t('members.me.typing')}</p>
          <p>{t(typingShown ? 'members.me.typingOn' : 'members.me.typingOff')}</p>
        </div>
        <Button look="quiet" name="shown" value={typingShown ? 'no' : 'yes'} icon={typingShown ? 'hide' : 'eye'}>
          {t(typingShown ? 'members.me.typingHide' : 'members.me.typingShow')}
        </Button>
      </Form>
    </Section>
  )
}
