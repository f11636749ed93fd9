import { LinkButton } from '#app/components/ui/link-button.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'

/** The way to one's own data. */
export function Privacy() {
  const { t } = useT()
  return (
    <Section title={t('account.privacy.title')} className="mt7">
      <div className="account-line">
        <p>{t('account.privacy.link')}</p>
        <LinkButton to="/me/privacy">{t('account.privacy.title')}</LinkButton>
      </div>
    </Section>
  )
}
