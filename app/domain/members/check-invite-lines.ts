import type { LineFault } from '#app/domain/csv/read-lines.ts'
import type { RefusalCode } from '#app/domain/refusals.ts'
import type { Actor, BodyKind, ForumStatus } from './actor.ts'
import { decideInvite, type KnownPerson } from './invitations.ts'
import type { InviteColumn } from './invite-columns.ts'
import type { InviteLine } from './invite-many.input.ts'
import { can } from './permissions.ts'

/** What Kente knows about a line: the body that it names, and whom its address belongs to. */
export type InviteFacts = {
  readonly body: { readonly id: string; readonly kind: BodyKind; readonly forumStatus: ForumStatus | null } | null
  readonly known: Pick<KnownPerson, 'active' | 'actsForBody'> | null
  /** An earlier invitation of the address for the body still works. */
  readonly open: boolean
}

export type InviteCandidate = { readonly line: InviteLine; readonly facts: InviteFacts }

const columnOf: { readonly [code in RefusalCode]?: InviteColumn } = {
  role_not_of_body: 'role',
  finance_not_of_role: 'role',
  forum_closed: 'body',
  mandate_exists: 'email',
  account_not_open: 'email',
  invitation_open: 'email',
}

/**
 * Why each of the lines cannot be invited, null where it can: the same rule as for one person, and nobody twice for
 * one body in one file. A body that the actor may not invite for is not there. (domain.md §6.2)
 */
export function checkInviteLines(actor: Actor, candidates: readonly InviteCandidate[]): readonly (LineFault<InviteColumn> | null)[] {
  const seen = new Set<string>()
  return candidates.map(({ line, facts: { body, known, open } }) => {
    if (!body || !can(actor, 'members.give_mandate', [body.id])) return { column: 'body', code: 'body_not_open' }
    const key = `${line.email} ${body.id}`
    if (seen.has(key)) return { column: 'email', code: 'line_repeated' }
    seen.add(key)
    const { role, finance } = line
    const decision = decideInvite(actor, { role, finance, bodyId: body.id, bodyKind: body.kind, forumStatus: body.forumStatus, known, open })
    return decision.ok ? null : { column: columnOf[decision.refusal.code] ?? null, code: decision.refusal.code }
  })
}
