import { NavLink, useLocation } from '@remix-run/react'
import { Icon } from '#app/components/ui/icon.tsx'
import { Menu } from '#app/components/ui/menu.tsx'
import { useT } from '#app/i18n/use-t.ts'
import { AccountChoices } from './account-choices.tsx'
import { barLinks, type NavTarget } from './nav-links.ts'

/** On a phone: the three pages used most, and all the rest behind a menu. */
export function PhoneBar({ links }: { readonly links: readonly NavTarget[] }) {
  const { t } = useT()
  const { pathname } = useLocation()
  const rest = links.slice(barLinks)
  const inRest = rest.some(({ to }) => pathname === to || pathname.startsWith(`${to}/`))
  return (
    <nav className="phone-bar" aria-label={t('common.nav.shortcuts')}>
      <ul>
        {links.slice(0, barLinks).map(({ to, word, icon, alone }) => (
          <li key={to}>
            <NavLink to={to} end={alone}>
              <Icon name={icon} />
              {t(word)}
            </NavLink>
          </li>
        ))}
        <li data-current={inRest || undefined}>
          <Menu
            summary={
              <>
                <Icon name="menu" />
                {t('common.nav.more')}
              </>
            }
          >
            {rest.map(({ to, word, icon }) => (
              <NavLink key={to} to={to}>
                <Icon name={icon} />
                {t(word)}
              </NavLink>
            ))}
            <hr />
            <AccountChoices />
          </Menu>
        </li>
      </ul>
    </nav>
  )
}
