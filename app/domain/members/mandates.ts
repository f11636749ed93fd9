import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Actor, BodyKind, Role } from './actor.ts'
import { can } from './permissions.ts'

/** Each kind of body has its own roles (domain.md §6.2). */
export const rolesOf: { readonly [Kind in BodyKind]: readonly Role[] } = {
  platform: ['platform_admin'],
  secretariat: ['coordinator'],
  forum: ['forum_admin', 'forum_staff'],
  partner: ['guest'],
}

export function rolesOfBody(kind: BodyKind): readonly Role[] {
  return rolesOf[kind]
}

type Given = { readonly role: Role; readonly finance: boolean; readonly bodyId: string; readonly bodyKind: BodyKind }

/** Whether the actor may give this mandate: the role belongs to the kind of body, finance to coordinators alone. */
export function decideGiveMandate(actor: Actor, { role, finance, bodyId, bodyKind }: Given): Result<null> {
  if (!can(actor, 'members.give_mandate', [bodyId])) return refuse('not_permitted')
  if (!rolesOf[bodyKind].includes(role)) return refuse('role_not_of_body')
  if (finance && role !== 'coordinator') return refuse('finance_not_of_role')
  return ok(null)
}

/** A mandate that keeps its body able to act, and how many other people hold one of the same role in it. */
export type Office = {
  readonly role: Role
  readonly forumActive: boolean
  /** Other active people with a live mandate of the same role in the same body. */
  readonly others: number
}

/**
 * Whether the actor may end this mandate: an active forum keeps an administrator, the alliance a coordinator. Those of
 * other bodies are `not_found`.
 */
export function decideEndMandate(actor: Actor, { bodyId, ...office }: Office & { readonly bodyId: string }): Result<null> {
  if (!can(actor, 'members.give_mandate', [bodyId])) return refuse(bodyId === actor.body.id ? 'not_permitted' : 'not_found')
  return vacate([office])
}

/** Whether these offices can all lose their holder. */
export function vacate(offices: readonly Office[]): Result<null> {
  const alone = offices.filter(({ others }) => others === 0)
  if (alone.some(({ role, forumActive }) => role === 'forum_admin' && forumActive)) return refuse('last_forum_admin')
  if (alone.some(({ role }) => role === 'coordinator')) return refuse('last_coordinator')
  return ok(null)
}

type Deputy = { readonly personId: string; readonly bodyId: string }
type Principal = Deputy & { readonly isOver: boolean; readonly isAlternate: boolean }

/** Whether someone may stand in for the holder of another mandate: of the same body, not over, not an alternate itself. */
export function decideAlternate({ personId, bodyId }: Deputy, principal: Principal | null): Result<null> {
  const fits = principal && principal.bodyId === bodyId && principal.personId !== personId && !principal.isOver && !principal.isAlternate
  return fits ? ok(null) : refuse('alternate_not_fitting', { faults: [{ path: 'alternateOfId', code: 'alternate_not_fitting' }] })
}
