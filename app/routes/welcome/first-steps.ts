import type { Actor, Role } from '#app/domain/members/actor.ts'
import { isCandidate } from '#app/domain/members/standing.ts'

export type FirstStep = { readonly step: 'sheet' | 'forum' | 'invite' | 'dossiers' | 'threads' | 'day' | 'pool' | 'members' | 'account'; readonly to: string }

/** What someone who has just come in does first, by role; one's own account comes last, where it is kept safe. */
export function firstSteps(role: Role | 'system', { code, status }: Actor['body']): readonly FirstStep[] {
  const account: FirstStep = { step: 'account', to: '/me' }
  const sheet: FirstStep = { step: isCandidate(status) ? 'sheet' : 'forum', to: `/forums/${code}` }
  const colleagues: FirstStep = { step: 'invite', to: `/people/invite?body=${code}` }
  const work: readonly FirstStep[] = isCandidate(status)
    ? []
    : [
        { step: 'dossiers', to: '/projects' },
        { step: 'threads', to: '/threads' },
      ]
  switch (role) {
    case 'forum_admin':
      return [sheet, colleagues, ...work, account]
    case 'forum_staff':
      return [sheet, ...work, account]
    case 'coordinator':
      return [{ step: 'day', to: '/' }, ...work, account]
    case 'guest':
      return [{ step: 'pool', to: '/pool' }, { step: 'members', to: '/forums' }, account]
    case 'platform_admin':
    case 'system':
      return [{ step: 'members', to: '/forums' }, account]
  }
}
