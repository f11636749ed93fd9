import type { Actor } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'
import { visibleProjects } from '#server/queries/projects/visible.ts'

/** A dossier as a booking names it; a draft has no number yet. */
export type DossierRef = {
  readonly id: string
  readonly number: string | null
  readonly seed: string
  readonly titleFr: string
  readonly titleEn: string
  readonly state: string
}

const select = { id: true, number: true, seed: true, titleFr: true, titleEn: true, state: true } as const

/** Of these dossiers, those whose number and title the actor may read (rulings.md 6); the others stay unnamed. */
export async function loadDossierRefs(db: Pick<Tx, 'project'>, actor: Actor, ids: readonly string[]): Promise<ReadonlyMap<string, DossierRef>> {
  const rows = await db.project.findMany({ where: { AND: [{ id: { in: [...new Set(ids)] } }, visibleProjects(actor)] }, select })
  return new Map(rows.map((row) => [row.id, row]))
}

/** The dossiers for which the actor's body may ask for things: those it leads or takes part in, and all for a coordinator. */
export async function loadAskingDossiers(db: Pick<Tx, 'project'>, actor: Actor, states: readonly string[]): Promise<readonly DossierRef[]> {
  if (!['coordinator', 'forum_admin', 'forum_staff'].includes(actor.role)) return []
  const party = { OR: [{ leadId: actor.body.id }, { partners: { some: { forumId: actor.body.id, state: { in: ['invited', 'consented'] } } } }] }
  return db.project.findMany({
    where: { state: { in: [...states] }, ...(actor.role === 'coordinator' ? { submittedAt: { not: null } } : party) },
    select,
    orderBy: [{ number: { sort: 'desc', nulls: 'first' } }, { createdAt: 'desc' }],
    take: 200,
  })
}
