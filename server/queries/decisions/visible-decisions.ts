import type { Actor } from '#app/domain/members/actor.ts'
import { Prisma } from '#server/db/generated/client.ts'

/**
 * Which decisions the actor sees, as a condition on decision `d`: adopted ones of dossiers they see, those
 * only recorded by coordinators alone. That a dossier was not approved its parties and the secretariat know,
 * nobody else (rulings.md 6).
 */
export function visibleDecisions(actor: Actor): Prisma.Sql {
  const sight = Prisma.sql`kente_project_sight(d."projectId", ${actor.body.id}::uuid, ${actor.role})`
  if (actor.role === 'coordinator') return Prisma.sql`${sight} = 'full'`
  return Prisma.sql`d.state = 'adopted' AND ${sight} <> 'none'`
}
