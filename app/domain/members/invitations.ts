import { ok, type Refused, type Result, refuse } from '#app/domain/result.ts'
import type { Actor, BodyKind, ForumStatus, Role } from './actor.ts'
import { decideGiveMandate } from './mandates.ts'
import { can } from './permissions.ts'
import { isCandidate } from './standing.ts'

/** How long an invitation works from its last sending, in milliseconds (domain.md §6.1). */
export const invitationLasts = 7 * 24 * 3_600_000

export const invitationStandings = ['open', 'accepted', 'expired', 'revoked'] as const
export type InvitationStanding = (typeof invitationStandings)[number]

type Stored = { readonly state: string; readonly expiresAt: Date; readonly settledAt: Date | null }

/** How an invitation stands at this instant; one that gave way to a later one after its time had expired. */
export function standingOf({ state, expiresAt, settledAt }: Stored, now: Date): InvitationStanding {
  if (state === 'accepted') return 'accepted'
  if (state === 'revoked' && settledAt && settledAt < expiresAt) return 'revoked'
  return state === 'sent' && expiresAt > now ? 'open' : 'expired'
}

/** Whom an address belongs to, as far as inviting needs it. */
export type KnownPerson = {
  readonly id: string
  readonly active: boolean
  /** Has a live mandate for the body of the invitation. */
  readonly actsForBody: boolean
  /** Has a live mandate that lets them sign in. */
  readonly comesIn: boolean
}

type Known = Pick<KnownPerson, 'active' | 'actsForBody'>

type Inviting = {
  readonly role: Role
  readonly finance: boolean
  readonly bodyId: string
  readonly bodyKind: BodyKind
  /** Only of a forum. */
  readonly forumStatus: ForumStatus | null
  readonly known: Known | null
  /** An earlier invitation of the address for the body that still works. */
  readonly open: boolean
}

/** Whether the actor may invite: what they could give as a mandate, once at a time (domain.md §6.2). */
export function decideInvite(actor: Actor, { known, open, forumStatus, ...given }: Inviting): Result<null> {
  const decision = decideGiveMandate(actor, given)
  if (!decision.ok) return decision
  const hindrance = hindranceOf(forumStatus, known)
  if (hindrance) return hindrance
  return open ? refuse('invitation_open') : ok(null)
}

type Settling = { readonly bodyId: string; readonly standing: InvitationStanding }

/** Whether the actor may revoke it: while it works; what others invited for other bodies is not there. */
export function decideRevoke(actor: Actor, { bodyId, standing }: Settling): Result<null> {
  if (!can(actor, 'members.give_mandate', [bodyId])) return refuse('not_found')
  return standing === 'open' ? ok(null) : refuseSettled(standing)
}

/** Whether the actor may send it again: until it was accepted or revoked, also after its time. */
export function decideResend(actor: Actor, { bodyId, standing, replaced }: Settling & { readonly replaced: boolean }): Result<null> {
  if (!can(actor, 'members.give_mandate', [bodyId])) return refuse('not_found')
  return standing === 'open' || (standing === 'expired' && !replaced) ? ok(null) : refuseSettled(standing)
}

type Accepting = {
  readonly personId: string
  readonly choosesPassword: boolean
  /** Whether the link is the one of the last sending. */
  readonly latest: boolean
  readonly standing: InvitationStanding
  readonly forumStatus: ForumStatus | null
  readonly known: KnownPerson | null
}

/**
 * Whether this person may accept: someone new, and someone who has left, by choosing a password; anybody else as
 * the person whose address it is.
 */
export function decideAccept({ personId, choosesPassword, latest, standing, forumStatus, known }: Accepting): Result<null> {
  if (standing !== 'open') return refuseSettled(standing)
  if (!latest) return refuse('invitation_resent')
  const hindrance = hindranceOf(forumStatus, known)
  if (hindrance) return hindrance
  if (known && (known.id !== personId || (choosesPassword && known.comesIn))) return refuse('invitation_sign_in')
  return known?.comesIn || choosesPassword ? ok(null) : refuse('invitation_sign_in')
}

/** Who may accept: somebody new, somebody who has left and comes back, who is signed in, or who has to sign in first. */
export type InvitationAccount = 'new' | 'returning' | 'own' | 'sign_in'

/** What the page of an invitation asks of its reader. */
export function accountFor(known: KnownPerson | null, signedInId: string | null): InvitationAccount {
  if (!known) return 'new'
  if (!known.comesIn) return 'returning'
  return known.id === signedInId ? 'own' : 'sign_in'
}

function hindranceOf(forumStatus: ForumStatus | null, known: Known | null): Refused | null {
  if (forumStatus !== null && forumStatus !== 'active' && !isCandidate(forumStatus)) return refuse('forum_closed')
  if (known && !known.active) return refuse('account_not_open')
  return known?.actsForBody ? refuse('mandate_exists') : null
}

function refuseSettled(standing: InvitationStanding): Refused {
  if (standing === 'accepted') return refuse('invitation_used')
  return refuse(standing === 'revoked' ? 'invitation_revoked' : 'invitation_expired')
}
