import { LanguageSwitch } from '#app/components/shell/language-switch.tsx'
import { ThemeSwitch } from '#app/components/shell/theme-switch.tsx'
import { Section } from '#app/components/ui/section.tsx'
import { useT } from '#app/i18n/use-t.ts'

type DisplayProps = { readonly theme: 'system' | 'light' | 'dark' }

/** Language and appearance, the same switches as in the masthead: they take effect at once. */
export function Display({ theme }: DisplayProps) {
  const { t } = useT()
  return (
    <Section title={t('members.me.display')} className="mt7">
      <div className="account-line">
        <p className="strong">{t('members.me.language')}</p>
        <LanguageSwitch />
      </div>
      <div className="account-line">
        <p className="strong">{t('members.me.theme')}</p>
        <ThemeSwitch theme={theme} />
      </div>
    </Section>
  )
}
