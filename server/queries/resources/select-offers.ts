import type { Actor } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'
import { Prisma } from '#server/db/generated/client.ts'

type Filters = {
  readonly q?: string | undefined
  readonly kind?: string | undefined
  readonly mode?: string | undefined
  readonly forum?: string | undefined
  readonly place?: string | undefined
}

/**
 * The ids of the offers in the catalogue that pass the filters, by code: what is offered or paused and not yet
 * over, and the drafts of the actor's own body. Words are found without regard to case and accents.
 */
export async function selectOffers(db: Pick<Tx, '$queryRaw'>, actor: Actor, now: Date, filters: Filters): Promise<readonly string[]> {
  const conditions = [
    Prisma.sql`((o.state IN ('offered', 'paused') AND o."availableTo" > (${now}::timestamptz AT TIME ZONE o."timeZone")::date)
      OR (o.state = 'draft' AND o."ownerId" = ${actor.body.id}::uuid))`,
    ...(filters.kind ? [Prisma.sql`o.kind = ${filters.kind}`] : []),
    ...(filters.mode ? [Prisma.sql`o.mode = ${filters.mode}`] : []),
    ...(filters.forum ? [Prisma.sql`b.code = ${filters.forum}`] : []),
    ...(filters.place ? [holds(Prisma.sql`concat_ws(' ', o.place, f."hostCity")`, filters.place)] : []),
    ...words(filters.q).map((word) => holds(Prisma.sql`concat_ws(' ', o.title, o.description, o.place, o.code, b.code, b."nameFr", b."nameEn")`, word)),
  ]
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT o.id FROM "Offer" o JOIN "Body" b ON b.id = o."ownerId" LEFT JOIN "Forum" f ON f.id = b.id
     WHERE ${Prisma.join(conditions, ' AND ')}
     ORDER BY length(o.code), o.code`
  return rows.map((row) => row.id)
}

function words(q = ''): readonly string[] {
  return q.split(/\s+/).filter(Boolean).slice(0, 8)
}

function holds(text: Prisma.Sql, word: string): Prisma.Sql {
  return Prisma.sql`position(lower(unaccent(${word})) IN lower(unaccent(${text}))) > 0`
}
