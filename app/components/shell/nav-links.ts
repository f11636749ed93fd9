import type { IconName } from '#app/components/ui/icon-shapes.ts'
import type { Role } from '#app/domain/members/actor.ts'
import type { MessageKey } from '#app/i18n/catalog.ts'

export type NavTarget = { readonly to: string; readonly word: MessageKey; readonly icon: IconName }

const home: NavTarget = { to: '/', word: 'common.nav.home', icon: 'home' }
const forums: NavTarget = { to: '/forums', word: 'common.nav.forums', icon: 'people' }
const threads: NavTarget = { to: '/threads', word: 'common.nav.threads', icon: 'thread' }
const pool: NavTarget = { to: '/pool', word: 'common.nav.pool', icon: 'coin' }
const content: readonly NavTarget[] = [
  { to: '/projects', word: 'common.nav.projects', icon: 'board' },
  threads,
  pool,
  { to: '/resources', word: 'common.nav.resources', icon: 'box' },
  { to: '/decisions', word: 'common.nav.decisions', icon: 'scales' },
]

/**
 * The pages that a role has any use for; the platform administrator is in no content room (rulings.md 4), and a
 * guest reads threads by invitation and what its own body gives (domain.md §6.2).
 */
export function navLinks(role: Role | 'system'): readonly NavTarget[] {
  if (role === 'platform_admin' || role === 'system') return [home, forums]
  return role === 'guest' ? [home, threads, pool, forums] : [home, ...content, forums]
}

/** How many of them stand in the phone's bar; the rest lies behind the menu. */
export const barLinks = 3
