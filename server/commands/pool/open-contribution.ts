import type { Actor } from '#app/domain/members/actor.ts'
import type { Tx } from '#server/db/client.ts'

/** Forums and partners contribute; the secretariat and the platform do not. */
export async function takesPart(tx: Tx, bodyId: string): Promise<boolean> {
  const body = await tx.body.findUnique({ where: { id: bodyId }, select: { kind: true } })
  return body?.kind === 'forum' || body?.kind === 'partner'
}

/**
 * Whether money can be tied to the dossier: it was submitted, and the actor sees at least its cover. A draft is its
 * parties' alone, and whoever reads the contribution would read its title.
 */
export async function seesProject(tx: Tx, actor: Actor, projectId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ sight: string }[]>`
    SELECT kente_project_sight(id, ${actor.body.id}::uuid, ${actor.role}) AS sight FROM "Project"
     WHERE id = ${projectId}::uuid AND number IS NOT NULL`
  return row !== undefined && row.sight !== 'none'
}

/** The next code, `C01` onwards. Call it under lockCodes. */
export async function nextCode(tx: Tx): Promise<string> {
  const [row] = await tx.$queryRaw<{ last: number }[]>`
    SELECT coalesce(max(substring(code FROM '^C([0-9]+)$')::integer), 0) AS last FROM "Contribution"`
  return `C${String((row?.last ?? 0) + 1).padStart(2, '0')}`
}

/** The fund asked for, else the alliance's first, which opens with the first promise. Null when there is no such fund. */
export async function openFund(tx: Tx, base: string, newId: () => string, fundId?: string): Promise<string | null> {
  const found = fundId ? await tx.fund.findUnique({ where: { id: fundId } }) : await tx.fund.findFirst({ orderBy: { code: 'asc' } })
  if (found || fundId) return found?.id ?? null
  const opened = await tx.fund.create({ data: { id: newId(), code: 'MAIN', nameFr: 'Fonds commun', nameEn: 'Common fund', currency: base } })
  return opened.id
}
