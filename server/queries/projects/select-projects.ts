import type { Actor } from '#app/domain/members/actor.ts'
import type { ListFilters } from '#app/domain/projects/list.input.ts'
import type { Tx } from '#server/db/client.ts'
import { Prisma } from '#server/db/generated/client.ts'

/** A visible dossier with no more than what filters and order need; covers carry nothing beyond their cover. */
export type Selected = {
  readonly id: string
  readonly state: string
  readonly sight: 'full' | 'cover'
  readonly number: string | null
  readonly titleFr: string
  readonly titleEn: string
  readonly dueAt: Date | null
  readonly stateSince: Date
  readonly asked: bigint | null
}

/**
 * The dossiers that the actor sees and the filters keep, of every state. What a cover hides is not searched or
 * filtered either: area, partners and countries of such a dossier cannot be guessed (rulings.md 6).
 */
export async function selectProjects(db: Pick<Tx, '$queryRaw'>, actor: Actor, filters: Omit<ListFilters, 'state'>): Promise<readonly Selected[]> {
  const conditions = [Prisma.sql`seen.sight <> 'none'`, ...wanted(actor, filters)]
  return db.$queryRaw<Selected[]>`
    SELECT p.id, p.state, seen.sight, p.number, p."titleFr", p."titleEn", p."stateSince",
           CASE WHEN seen.sight = 'full' THEN p."dueAt" END AS "dueAt",
           CASE WHEN seen.sight = 'full' THEN p."poolRequest" END AS asked
    FROM "Project" p
    CROSS JOIN LATERAL (SELECT kente_project_sight(p.id, ${actor.body.id}::uuid, ${actor.role}) AS sight) AS seen
    WHERE ${Prisma.join(conditions, ' AND ')}`
}

function wanted(actor: Actor, { area, forum, country, mine, q }: Omit<ListFilters, 'state'>): Prisma.Sql[] {
  const conditions: Prisma.Sql[] = []
  if (area) conditions.push(Prisma.sql`seen.sight = 'full' AND p.area = ${area}`)
  if (country) conditions.push(Prisma.sql`seen.sight = 'full' AND ${country} = ANY(p.countries)`)
  if (forum) {
    conditions.push(Prisma.sql`(EXISTS (SELECT 1 FROM "Body" b WHERE b.id = p."leadId" AND b.code = ${forum})
      OR (seen.sight = 'full' AND EXISTS (
        SELECT 1 FROM "ProjectPartner" q JOIN "Body" b ON b.id = q."forumId"
        WHERE q."projectId" = p.id AND q.state <> 'withdrawn' AND b.code = ${forum})))`)
  }
  if (mine) conditions.push(ofActor(actor))
  for (const word of q?.split(/\s+/).filter(Boolean) ?? []) {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`
    conditions.push(Prisma.sql`unaccent(lower(concat_ws(' ', p.number, p."titleFr", p."titleEn"))) LIKE unaccent(lower(${pattern}))`)
  }
  return conditions
}

/** A coordinator's are those they check; a forum's are those it leads or joins. */
function ofActor(actor: Actor): Prisma.Sql {
  if (actor.role === 'coordinator') return Prisma.sql`p."officerId" = ${actor.personId}::uuid`
  return Prisma.sql`(p."leadId" = ${actor.body.id}::uuid OR EXISTS (
    SELECT 1 FROM "ProjectPartner" q WHERE q."projectId" = p.id AND q."forumId" = ${actor.body.id}::uuid AND q.state <> 'withdrawn'))`
}
