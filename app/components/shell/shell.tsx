import { useNavigation } from '@remix-run/react'
import type { ReactNode } from 'react'
import { RouteProgress } from '#app/components/ui/route-progress.tsx'
import type { Actor } from '#app/domain/members/actor.ts'
import { useT } from '#app/i18n/use-t.ts'
import { Foot } from './foot.tsx'
import { Masthead } from './masthead.tsx'
import { navLinks } from './nav-links.ts'
import { PhoneBar } from './phone-bar.tsx'
import { useFocusOnArrival } from './use-focus-on-arrival.ts'

type ShellProps = { readonly actor: Actor; readonly actors: readonly Actor[]; readonly gained: number; readonly demo: boolean; readonly children: ReactNode }

/** What stands round every page of someone signed in; the page itself is what goes inside `<main>`. */
export function Shell({ actor, actors, gained, demo, children }: ShellProps) {
  const { t } = useT()
  const { state } = useNavigation()
  const links = navLinks(actor.role)
  useFocusOnArrival()
  return (
    <>
      <a className="skip" href="#main">
        {t('common.skip')}
      </a>
      <RouteProgress />
      <Masthead actor={actor} actors={actors} gained={gained} links={links} />
      <main id="main" className="page" tabIndex={-1} aria-busy={state === 'loading' || undefined}>
        {children}
      </main>
      <Foot demo={demo} />
      <PhoneBar links={links} />
    </>
  )
}
