import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Actor, BodyKind, ForumStatus, Role } from './actor.ts'
import { decideGiveMandate } from './mandates.ts'
import { isCandidate } from './standing.ts'

/** How long an invitation works from its last sending, in milliseconds (domain.md §6.1). */
export const invitationLasts = 7 * 24 * 3_600_000

type Inviting = {
  readonly role: Role
  readonly finance: boolean
  readonly bodyId: string
  readonly bodyKind: BodyKind
  /** Only of a forum. */
  readonly forumStatus: ForumStatus | null
  /** Whom the address belongs to already, and whether they act for the body. */
  readonly known: { readonly active: boolean; readonly actsForBody: boolean } | null
  /** An earlier invitation of the address for the body that still works. */
  readonly open: boolean
}

/** Whether the actor may invite: what they could give as a mandate, once at a time (domain.md §6.2). */
export function decideInvite(actor: Actor, { known, open, forumStatus, ...given }: Inviting): Result<null> {
  const decision = decideGiveMandate(actor, given)
  if (!decision.ok) return decision
  if (forumStatus !== null && forumStatus !== 'active' && !isCandidate(forumStatus)) return refuse('forum_closed')
  if (known?.actsForBody) return refuse('mandate_exists')
  if (known && !known.active) return refuse('account_not_open')
  return open ? refuse('invitation_open') : ok(null)
}
