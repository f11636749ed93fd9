import type { Actor } from '#app/domain/members/actor.ts'
import { coverStates, openStates, partyStates, type Sight } from '#app/domain/projects/sight.ts'
import type { Tx } from '#server/db/client.ts'
import type { Prisma } from '#server/db/generated/client.ts'

type Reader = Pick<Tx, '$queryRaw'>

/** Dossiers whose whole text the actor may read (rulings.md 6), as a Prisma condition on Project. */
export function readableProjects(actor: Actor): Prisma.ProjectWhereInput {
  if (actor.role === 'platform_admin' || actor.role === 'guest') return { id: { in: [] } }
  if (actor.role === 'coordinator') return { submittedAt: { not: null } }
  return { OR: [...partyTo(actor.body.id), { state: { in: [...openStates] } }] }
}

/** Dossiers of which the actor sees at least number, title, lead and state. */
export function visibleProjects(actor: Actor): Prisma.ProjectWhereInput {
  if (actor.role === 'forum_admin' || actor.role === 'forum_staff') return { OR: [readableProjects(actor), { state: { in: [...coverStates] } }] }
  return readableProjects(actor)
}

function partyTo(bodyId: string): Prisma.ProjectWhereInput[] {
  return [{ leadId: bodyId }, { partners: { some: { forumId: bodyId, state: { in: [...partyStates] } } } }]
}

/** What the actor may read of one dossier; `none` for an unknown id. */
export async function sightOfProject(db: Reader, actor: Actor, projectId: string): Promise<Sight> {
  const [row] = await db.$queryRaw<{ sight: Sight }[]>`SELECT kente_project_sight(${projectId}::uuid, ${actor.body.id}::uuid, ${actor.role}) AS sight`
  return row?.sight ?? 'none'
}

/** Whether the actor may read the whole dossier and what hangs on it: threads, reservations, history. */
export async function mayReadProject(db: Reader, actor: Actor, projectId: string): Promise<boolean> {
  return (await sightOfProject(db, actor, projectId)) === 'full'
}
