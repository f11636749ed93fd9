import type { Actor } from '#app/domain/members/actor.ts'
import type { QueryContext } from '../query.ts'

/** The place of a message in its thread. */
export type Source = { readonly threadId: string; readonly seq: number }

/** Where these messages were said, those alone that the actor reads, by their ids: for whoever does not, nothing tells of them. */
export async function sourcesOf(db: QueryContext['db'], actor: Actor, messageIds: readonly (string | null)[]): Promise<ReadonlyMap<string, Source>> {
  const ids = messageIds.filter((id) => id !== null)
  if (ids.length === 0) return new Map()
  const rows = await db.$queryRaw<(Source & { id: string })[]>`
    SELECT m.id, m."threadId", m.seq
      FROM "Message" m JOIN kente_visible_threads(${actor.personId}::uuid, ${actor.body.id}::uuid, ${actor.body.kind}) t ON t.id = m."threadId"
     WHERE m.id = ANY(${ids}::uuid[])`
  return new Map(rows.map(({ id, ...place }) => [id, place]))
}
