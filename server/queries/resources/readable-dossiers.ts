import type { Actor } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'
import { readableProjects } from '#server/queries/projects/visible.ts'

/** Of these dossiers, those that the actor reads whole: their reservations are open to the actor too. */
export async function loadReadableIds(db: Pick<Tx, 'project'>, actor: Actor, projectIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.project.findMany({ where: { AND: [{ id: { in: [...new Set(projectIds)] } }, readableProjects(actor)] }, select: { id: true } })
  return new Set(rows.map((row) => row.id))
}
