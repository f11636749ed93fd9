import { NavLink } from '@remix-run/react'
import { useT } from '#app/i18n/use-t.ts'
import type { NavTarget } from './nav-links.ts'

/** The pages of the workspace, in one line. */
export function MainNav({ links }: { readonly links: readonly NavTarget[] }) {
  const { t } = useT()
  return (
    <nav className="main-nav" aria-label={t('common.nav.main')}>
      <ul>
        {links.map(({ to, word, alone }) => (
          <li key={to}>
            <NavLink to={to} end={alone}>
              {t(word)}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
