import type { IconName } from '#app/components/ui/icon-shapes.ts'
import type { Actor } from '#app/domain/members/actor.ts'
import { isCandidate } from '#app/domain/members/standing.ts'
import type { MessageKey } from '#app/i18n/catalog.ts'

export type NavTarget = {
  readonly to: string
  readonly word: MessageKey
  readonly icon: IconName
  /** Current on this very page alone, not on those below it. */
  readonly alone?: true
}

const home: NavTarget = { to: '/', word: 'common.nav.home', icon: 'home', alone: true }
const forums: NavTarget = { to: '/forums', word: 'common.nav.forums', icon: 'people' }
const secretariat: NavTarget = { to: '/secretariat', word: 'common.nav.secretariat', icon: 'seat' }
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
 * The pages that an actor has any use for. The platform administrator is in no content room (rulings.md 4); a guest
 * reads threads by invitation and what its own body gives (domain.md §6.2); whoever acts for a forum on its way in sees
 * that forum and its neighbours.
 */
export function navLinks({ role, body }: Pick<Actor, 'role' | 'body'>): readonly NavTarget[] {
  if (isCandidate(body.status))
    return [
      { to: `/forums/${body.code}`, word: 'common.nav.ownForum', icon: 'flag' },
      { ...forums, alone: true },
    ]
  switch (role) {
    case 'system':
      return [home, forums]
    case 'platform_admin':
      return [home, forums, secretariat]
    case 'coordinator':
      return [home, ...content, forums, secretariat]
    case 'guest':
      return [home, threads, pool, forums]
    default:
      return [home, ...content, forums]
  }
}

/** How many of them stand in the phone's bar; the rest lies behind the menu. */
export const barLinks = 3
