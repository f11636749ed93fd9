import type { Actor, ForumStatus } from '#app/domain/members/actor.ts'
import { canSeeForum } from '#app/domain/members/admission.ts'
import { can } from '#app/domain/members/permissions.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'

type OwnForum = { readonly forumId: string }
type Found = { readonly id: string; readonly status: ForumStatus }

/** The forum whose editions the actor writes; one that the actor does not see is `not_found`. */
export async function loadForumToEdit(tx: Tx, actor: Actor, forumId: string): Promise<Result<OwnForum>> {
  const rows = await tx.$queryRaw<Found[]>`SELECT id, status FROM "Forum" WHERE id = ${forumId}::uuid`
  return decide(actor, rows)
}

/** The forum of an edition that stands in its sheet, the edition locked. */
export async function lockEdition(tx: Tx, actor: Actor, editionId: string): Promise<Result<OwnForum>> {
  const rows = await tx.$queryRaw<Found[]>`
    SELECT f.id, f.status FROM "ForumEdition" e JOIN "Forum" f ON f.id = e."forumId" WHERE e.id = ${editionId}::uuid AND e."removedAt" IS NULL FOR UPDATE OF e`
  return decide(actor, rows)
}

function decide(actor: Actor, [forum]: readonly Found[]): Result<OwnForum> {
  if (!forum || !canSeeForum(actor, forum)) return refuse('not_found')
  return can(actor, 'members.edit_forum', [forum.id]) ? ok({ forumId: forum.id }) : refuse('not_permitted')
}
