import { Link } from '@remix-run/react'
import { InboxLink } from '#app/components/notices/inbox-link.tsx'
import { LinkState } from '#app/components/threads/link-state.tsx'
import { Avatar } from '#app/components/ui/avatar.tsx'
import { Menu } from '#app/components/ui/menu.tsx'
import type { Actor } from '#app/domain/members/actor.ts'
import { useT } from '#app/i18n/use-t.ts'
import { AccountChoices } from './account-choices.tsx'
import { ActingSwitch } from './acting-switch.tsx'
import { GainedLink } from './gained-link.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { MainNav } from './main-nav.tsx'
import type { NavTarget } from './nav-links.ts'

type MastheadProps = {
  readonly actor: Actor
  readonly actors: readonly Actor[]
  /** How many mandates wait for a proof before they open. */
  readonly gained: number
  readonly links: readonly NavTarget[]
}

/** The head of every page: for whom one acts, in which language, and what waits. */
export function Masthead({ actor, actors, gained, links }: MastheadProps) {
  const { t } = useT()
  return (
    <header className="mast">
      <div className="mast-row">
        <Link className="brand" to="/">
          {t('common.brand')}
        </Link>
        <ActingSwitch actor={actor} actors={actors} />
        {gained > 0 ? <GainedLink count={gained} /> : null}
        <span className="mast-space" />
        <LinkState personId={actor.personId} />
        <LanguageSwitch />
        {actor.body.kind === 'platform' || actor.secondFactorDue ? null : <InboxLink />}
        <Menu
          align="end"
          look="icon"
          className="me"
          summary={
            <>
              <span className="vh">
                {t('common.mast.account')}, {actor.name}
              </span>
              <Avatar name={actor.name} body={actor.body.code} />
            </>
          }
        >
          <AccountChoices />
        </Menu>
      </div>
      <MainNav links={links} />
    </header>
  )
}
