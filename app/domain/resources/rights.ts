import type { Actor } from '../members/actor.ts'
import { can } from '../members/permissions.ts'
import type { DossierState } from '../projects/states.ts'
import type { Offer } from './offer.ts'
import type { Reservation } from './reservation.ts'

/** What the rules of booking need to know of a dossier, and what the actor may read of it (rulings.md 6). */
export type Dossier = {
  readonly id: string
  readonly state: DossierState
  readonly leadId: string
  /** Bodies of the partners that are still parties. */
  readonly partnerIds: readonly string[]
  readonly sight: 'full' | 'cover' | 'none'
}

/** The catalogue is for whoever works in the alliance; guests and the platform administrator do not find it (domain.md §6.2). */
export function readsCatalogue(actor: Actor): boolean {
  return can(actor, 'members.works')
}

/** A draft is seen by its owner alone. */
export function seesOffer(actor: Actor, { state, ownerId }: Pick<Offer, 'state' | 'ownerId'>): boolean {
  return readsCatalogue(actor) && (state !== 'draft' || ownerId === actor.body.id)
}

/** The owner, the forum that asked, the secretariat, and whoever reads the dossier. */
export function seesReservation(
  actor: Actor,
  offer: Pick<Offer, 'ownerId'>,
  { forumId }: Pick<Reservation, 'forumId'>,
  { sight }: Pick<Dossier, 'sight'>,
): boolean {
  if (!readsCatalogue(actor) || actor.role === 'guest') return false
  return actor.role === 'coordinator' || sight === 'full' || [offer.ownerId, forumId].includes(actor.body.id)
}

/** Answers for the owner: its administrator, or a coordinator, whose act stands in the history as such. */
export function mayAnswer(actor: Actor, { ownerId }: Pick<Offer, 'ownerId'>): boolean {
  return can(actor, 'resources.answer', [ownerId])
}

/** The body for which the actor asks for this dossier: its own when it is a party, the lead for the secretariat. */
export function askingBody(actor: Actor, { leadId, partnerIds }: Pick<Dossier, 'leadId' | 'partnerIds'>): string | null {
  if (actor.role === 'coordinator') return leadId
  return [leadId, ...partnerIds].includes(actor.body.id) ? actor.body.id : null
}

const closedToBookings: readonly DossierState[] = ['rejected', 'withdrawn', 'suspended', 'completed', 'closed', 'terminated']

/** Whether things can be booked for a dossier in this state (domain.md §2.2). */
export function takesBookings(state: DossierState): boolean {
  return !closedToBookings.includes(state)
}

/** On whose side the actor lets go of a reservation; the asking forum may always let go of its own. */
export function releasingSide(actor: Actor, offer: Pick<Offer, 'ownerId'>, { forumId }: Pick<Reservation, 'forumId'>): 'user' | 'owner' | 'secretariat' | null {
  if (actor.body.id === forumId && can(actor, 'resources.request', [forumId])) return 'user'
  if (actor.body.id === offer.ownerId && mayAnswer(actor, offer)) return 'owner'
  return actor.role === 'coordinator' ? 'secretariat' : null
}

/** The sides for which the actor says what was delivered: both when a forum lends to itself, none for anyone else. */
export function deliverySides(actor: Actor, offer: Pick<Offer, 'ownerId'>, { forumId }: Pick<Reservation, 'forumId'>): readonly ('user' | 'owner')[] {
  const user = actor.body.id === forumId && can(actor, 'resources.request', [forumId])
  const owner = actor.body.id === offer.ownerId && mayAnswer(actor, offer)
  return [...(user ? (['user'] as const) : []), ...(owner ? (['owner'] as const) : [])]
}
