import type { Actor } from '#app/domain/members/actor.ts'
import { type Money, money } from '#app/domain/money.ts'
import type { Tx } from '#server/db/client.ts'
import { readableProjects } from '../projects/visible.ts'

/** What dossiers that wait for their decision ask of the pool: those that the actor may read whole. */
export type Asked = { readonly total: Money; readonly projects: readonly { readonly id: string; readonly number: string | null }[] }

export async function readAsked(db: Pick<Tx, 'project'>, actor: Actor, base: string): Promise<Asked> {
  const rows = await db.project.findMany({
    where: { AND: [readableProjects(actor), { state: 'for_decision', currency: base }] },
    orderBy: { number: 'asc' },
    select: { id: true, number: true, poolRequest: true },
  })
  return {
    total: money(
      rows.reduce((sum, row) => sum + row.poolRequest, 0n),
      base,
    ),
    projects: rows.map(({ id, number }) => ({ id, number })),
  }
}
