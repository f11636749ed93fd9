import type { Actor } from '../members/actor.ts'
import type { DossierState } from './states.ts'

/** full: everything · cover: number, title, lead and state · none: as if it did not exist. */
export type Sight = 'full' | 'cover' | 'none'

/** Other members see the cover: submitted to for_decision, and the reserve list (rulings.md 6). */
export const coverStates: readonly DossierState[] = ['submitted', 'screening', 'revision_requested', 'under_review', 'for_decision', 'deferred']

/** All members read it: approved and later (rulings.md 6). */
export const openStates: readonly DossierState[] = ['approved', 'agreement', 'active', 'suspended', 'completed', 'closed', 'terminated']

/** Partners in these states are parties; one that was removed is not. */
export const partyStates = ['invited', 'consented', 'declined'] as const

export type SeenProject = {
  readonly state: DossierState
  readonly leadId: string
  /** Bodies of the partners in a party state. */
  readonly partnerIds: readonly string[]
  /** It was submitted at least once. */
  readonly wasSubmitted: boolean
}

/**
 * What the actor may read of a dossier (rulings.md 6). Drafts belong to the lead and its partners; the
 * secretariat reads from the first submission on; the platform administrator and guests read nothing.
 */
export function sightOf(actor: Pick<Actor, 'role' | 'body'>, project: SeenProject): Sight {
  if (actor.role === 'platform_admin' || actor.role === 'guest') return 'none'
  if (actor.role === 'coordinator') return project.wasSubmitted ? 'full' : 'none'
  if (isParty(actor.body.id, project)) return 'full'
  if (openStates.includes(project.state)) return 'full'
  return coverStates.includes(project.state) ? 'cover' : 'none'
}

export function isParty(bodyId: string, project: Pick<SeenProject, 'leadId' | 'partnerIds'>): boolean {
  return project.leadId === bodyId || project.partnerIds.includes(bodyId)
}
