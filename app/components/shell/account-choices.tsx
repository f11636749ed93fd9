import { Link } from '@remix-run/react'
import { SignOutForm } from '#app/components/members/sign-out-form.tsx'
import { Icon } from '#app/components/ui/icon.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { ThemeSwitch } from './theme-switch.tsx'
import { useRoot } from './use-root.ts'

/** Who is signed in, the settings, the appearance, the way out. */
export function AccountChoices() {
  const { t } = useT()
  const root = useRoot()
  return (
    <>
      <p className="menu-head">
        <strong>{root?.person?.name}</strong>
      </p>
      <Link to="/me">
        <Icon name="person" />
        {t('common.mast.settings')}
      </Link>
      <hr />
      <ThemeSwitch theme={root?.theme ?? 'system'} />
      <div className="phone-only">
        <p className="menu-head">{t('common.mast.language')}</p>
        <LanguageSwitch look="choices" />
      </div>
      <hr />
      <SignOutForm>
        <button type="submit">
          <Icon name="back" />
          {t('common.mast.signOut')}
        </button>
      </SignOutForm>
    </>
  )
}
