import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Actor, BodyKind, Role } from './actor.ts'
import { can } from './permissions.ts'

/** Each kind of body has its own roles (domain.md §6.2). */
const rolesOf: { readonly [Kind in BodyKind]: readonly Role[] } = {
  platform: ['platform_admin'],
  secretariat: ['coordinator'],
  forum: ['forum_admin', 'forum_staff'],
  partner: ['guest'],
}

type Given = { readonly role: Role; readonly finance: boolean; readonly bodyId: string; readonly bodyKind: BodyKind }

/** Whether the actor may give this mandate: the role belongs to the kind of body, finance to coordinators alone. */
export function decideGiveMandate(actor: Actor, { role, finance, bodyId, bodyKind }: Given): Result<null> {
  if (!can(actor, 'members.give_mandate', [bodyId])) return refuse('not_permitted')
  if (!rolesOf[bodyKind].includes(role)) return refuse('role_not_of_body')
  if (finance && role !== 'coordinator') return refuse('finance_not_of_role')
  return ok(null)
}

type Ending = {
  readonly role: Role
  readonly bodyId: string
  /** Live mandates of the same role in the same body, this one included. */
  readonly alike: number
  readonly forumActive: boolean
}

/**
 * Whether the actor may end this mandate: an active forum keeps an administrator, the alliance a coordinator. Those
 * of other bodies are `not_found`.
 */
export function decideEndMandate(actor: Actor, { role, bodyId, alike, forumActive }: Ending): Result<null> {
  if (!can(actor, 'members.give_mandate', [bodyId])) return refuse(bodyId === actor.body.id ? 'not_permitted' : 'not_found')
  if (role === 'forum_admin' && forumActive && alike <= 1) return refuse('last_forum_admin')
  if (role === 'coordinator' && alike <= 1) return refuse('last_coordinator')
  return ok(null)
}
