import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** The way to what one is told, and when. */
export function HowToHear() {
  const { t } = useT()
  return (
    <Section title={t('members.me.notices')} className="mt7">
      <div className="account-line">
        <p>{t('members.me.noticesLead')}</p>
        <LinkButton to="/me/notices">{t('members.me.noticesLink')}</LinkButton>
      </div>
    </Section>
  )
}
