import type { Actor } from '#app/domain/members/actor.ts'
import { ok, type Result, refuse } from '#app/domain/result.ts'
import type { Tx } from '#server/db/client.ts'

/**
 * Whether these messages of discussions may stand as the source of something in a dossier: each is there, in a thread of
 * the dossier that the actor reads, and that is not closed, for nothing leaves those (domain.md §4). Refuses `not_found`.
 */
export async function askedSources(tx: Tx, actor: Actor, projectId: string, messageIds: readonly (string | undefined)[]): Promise<Result<null>> {
  const ids = [...new Set(messageIds.filter((id) => id !== undefined))]
  if (ids.length === 0) return ok(null)
  const [row] = await tx.$queryRaw<{ found: number }[]>`
    SELECT count(*)::int AS found
      FROM "Message" m JOIN kente_visible_threads(${actor.personId}::uuid, ${actor.body.id}::uuid, ${actor.body.kind}) t ON t.id = m."threadId"
     WHERE m.id = ANY(${ids}::uuid[]) AND t."projectId" = ${projectId}::uuid AND t.level NOT IN ('caucus', 'confidential')
       AND m."deletedAt" IS NULL AND m."hiddenAt" IS NULL AND m."movedId" IS NULL`
  return row?.found === ids.length ? ok(null) : refuse('not_found')
}
