import { type Money, money } from '#app/domain/money.ts'
import type { Tx } from '#server/db/client.ts'

/** A forum as pages name it. */
export type ForumRef = { readonly id: string; readonly code: string; readonly nameFr: string; readonly nameEn: string; readonly city: string }

export const forumRefSelect = { id: true, hostCity: true, body: { select: { code: true, nameFr: true, nameEn: true } } } as const

type ForumRow = { readonly id: string; readonly hostCity: string; readonly body: { readonly code: string; readonly nameFr: string; readonly nameEn: string } }

export function toForumRef({ id, hostCity, body }: ForumRow): ForumRef {
  return { id, ...body, city: hostCity }
}

/** Forums by id: for the bodies that must act, and those named in budgets and differences. */
export async function loadForumRefs(db: Pick<Tx, 'forum'>, ids: readonly string[]): Promise<ReadonlyMap<string, ForumRef>> {
  const rows = await db.forum.findMany({ where: { id: { in: [...new Set(ids)] } }, select: forumRefSelect })
  return new Map(rows.map((row) => [row.id, toForumRef(row)]))
}

/** Names of people by id. */
export async function loadNames(db: Pick<Tx, 'person'>, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const known = ids.filter((id) => id !== null)
  const rows = await db.person.findMany({ where: { id: { in: [...new Set(known)] } }, select: { id: true, name: true } })
  return new Map(rows.map(({ id, name }) => [id, name]))
}

export function sum(minor: string | bigint, currency: string): Money {
  return money(BigInt(minor), currency)
}
