import type { Tx } from '#server/db/client.ts'

/** A body as pages name it; `city` only of a forum. */
export type BodyRef = { readonly id: string; readonly code: string; readonly nameFr: string; readonly nameEn: string; readonly city: string | null }

export const bodyRefSelect = { id: true, code: true, nameFr: true, nameEn: true, forum: { select: { hostCity: true } } } as const

type BodyRow = Omit<BodyRef, 'city'> & { readonly forum: { readonly hostCity: string } | null }

export function toBodyRef({ forum, ...body }: BodyRow): BodyRef {
  return { ...body, city: forum?.hostCity ?? null }
}

export async function loadBodyRefs(db: Pick<Tx, 'body'>, ids: readonly string[]): Promise<ReadonlyMap<string, BodyRef>> {
  const rows = await db.body.findMany({ where: { id: { in: [...new Set(ids)] } }, select: bodyRefSelect })
  return new Map(rows.map((row) => [row.id, toBodyRef(row)]))
}
