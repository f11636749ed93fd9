import type { Actor, Role } from './actor.ts'
import { isCandidate, isInStanding } from './standing.ts'

/**
 * own: only for what belongs to the acting body · any: for every body · none: never.
 * `finance` narrows a coordinator's right to those with the finance capability.
 */
type Reach = 'none' | 'own' | 'any' | 'finance'

const matrix = {
  'members.read': { platform_admin: 'any', coordinator: 'any', forum_admin: 'any', forum_staff: 'any', guest: 'any' },
  /** Sees what members share among themselves: the catalogue, the board, totals. */
  'members.works': { platform_admin: 'none', coordinator: 'any', forum_admin: 'any', forum_staff: 'any', guest: 'none' },
  'members.emails': { platform_admin: 'own', coordinator: 'any', forum_admin: 'own', forum_staff: 'own', guest: 'own' },
  'members.set_up': { platform_admin: 'none', coordinator: 'none', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  'members.admit': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  /** Invites people and gives, changes and ends mandates. */
  'members.give_mandate': { platform_admin: 'any', coordinator: 'any', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  /** Whoever holds the link does, by a system actor of their own. */
  'members.accept_invitation': { platform_admin: 'none', coordinator: 'none', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  'members.suspend_person': { platform_admin: 'any', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  /** Answers those who ask to be forgotten. */
  'members.erase_person': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  'members.edit_forum': { platform_admin: 'none', coordinator: 'any', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  'members.audit': { platform_admin: 'any', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  /** Technical settings, such as who needs a second factor. */
  'members.settings': { platform_admin: 'any', coordinator: 'none', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  'projects.read': { platform_admin: 'none', coordinator: 'any', forum_admin: 'own', forum_staff: 'own', guest: 'none' },
  'projects.draft': { platform_admin: 'none', coordinator: 'none', forum_admin: 'own', forum_staff: 'own', guest: 'none' },
  'projects.consent': { platform_admin: 'none', coordinator: 'none', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  'projects.submit': { platform_admin: 'none', coordinator: 'none', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  'projects.check': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  'decisions.record': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  'pool.pledge': { platform_admin: 'none', coordinator: 'finance', forum_admin: 'own', forum_staff: 'none', guest: 'own' },
  'pool.receive': { platform_admin: 'none', coordinator: 'finance', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  'pool.approve': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  'pool.allocate': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  /** Asks that money leave for a forum of a dossier; another coordinator approves. */
  'pool.disburse': { platform_admin: 'none', coordinator: 'finance', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  /** Plans, holds and frees the tranches of a dossier. */
  'pool.tranches': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  /** Reports what one's own forum spent. */
  'pool.report': { platform_admin: 'none', coordinator: 'none', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  /** Records what a forum gives back; another coordinator approves. */
  'pool.refund': { platform_admin: 'none', coordinator: 'finance', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  'pool.ledger': { platform_admin: 'none', coordinator: 'any', forum_admin: 'own', forum_staff: 'none', guest: 'own' },
  'pool.totals': { platform_admin: 'none', coordinator: 'any', forum_admin: 'any', forum_staff: 'any', guest: 'none' },
  'resources.offer': { platform_admin: 'none', coordinator: 'own', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  'resources.draft': { platform_admin: 'none', coordinator: 'own', forum_admin: 'own', forum_staff: 'own', guest: 'none' },
  'resources.request': { platform_admin: 'none', coordinator: 'any', forum_admin: 'own', forum_staff: 'own', guest: 'none' },
  'resources.answer': { platform_admin: 'none', coordinator: 'any', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  'threads.post': { platform_admin: 'none', coordinator: 'any', forum_admin: 'own', forum_staff: 'own', guest: 'none' },
  'threads.on_behalf': { platform_admin: 'none', coordinator: 'own', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  'threads.official': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  /** Locks, tightens, names and removes in threads that one reads. */
  'threads.moderate': { platform_admin: 'none', coordinator: 'any', forum_admin: 'own', forum_staff: 'none', guest: 'none' },
  /** Moves threads and slows them down. */
  'threads.direct': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
  /** Reads, with a second one, for a while what is not theirs (rulings.md 4). */
  'threads.break_glass': { platform_admin: 'none', coordinator: 'any', forum_admin: 'none', forum_staff: 'none', guest: 'none' },
} as const satisfies Record<string, Record<Role, Reach>>

export type Permission = keyof typeof matrix

/** What set-up and the seed may do in this process; no session ever acts as `system`. */
const systemMay: readonly Permission[] = ['members.set_up', 'members.admit', 'members.give_mandate', 'members.accept_invitation']

/** What people of a forum on its way in may do. */
const candidatesMay: readonly Permission[] = ['members.read', 'members.emails', 'members.edit_forum', 'members.give_mandate']

/**
 * What people of an observer may do: read, and keep their own forum in order (domain.md §6.1). Where they are named in a
 * thread they write in it, for their forum too.
 */
const observersMay: readonly Permission[] = [...candidatesMay, 'members.works', 'projects.read', 'pool.totals', 'pool.ledger', 'threads.on_behalf']

/**
 * Whether the actor may do this to something that belongs to `ownerBodyIds`. Deny by default. (domain.md §6.2)
 * An action that concerns nobody in particular passes no owners and then needs reach `any`, or `own` for the
 * actor's own body.
 */
export function can(actor: Actor, permission: Permission, ownerBodyIds: readonly string[] = [actor.body.id]): boolean {
  if (actor.role === 'system') return systemMay.includes(permission)
  if (!isInStanding(actor) && !(isCandidate(actor.body.status) && candidatesMay.includes(permission))) return false
  if (actor.body.class === 'observer' && !observersMay.includes(permission)) return false
  const reach: Reach = matrix[permission][actor.role]
  switch (reach) {
    case 'any':
      return true
    case 'finance':
      return actor.finance
    case 'own':
      return ownerBodyIds.includes(actor.body.id)
    case 'none':
      return false
  }
}
