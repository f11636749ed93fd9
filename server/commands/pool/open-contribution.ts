import type { Actor } from '#app/domain/members/actor.ts'
import { ok, type Refused, type Result, refuse } from '#app/domain/result.ts'
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

/**
 * The fund asked for, else the alliance's first that is open; the first of all opens with the first promise. Refuses
 * `fund_unknown`, `fund_closed`.
 */
export async function fundFor(tx: Tx, base: string, newId: () => string, fundId?: string): Promise<Result<string>> {
  if (fundId) {
    const asked = await tx.fund.findUnique({ where: { id: fundId } })
    if (!asked) return refuseFund('fund_unknown')
    return asked.state === 'open' ? ok(asked.id) : refuseFund('fund_closed')
  }
  const found = await tx.fund.findFirst({ where: { state: 'open' }, orderBy: { code: 'asc' } })
  if (found) return ok(found.id)
  if ((await tx.fund.count()) > 0) return refuseFund('fund_closed')
  const opened = await tx.fund.create({ data: { id: newId(), code: 'MAIN', nameFr: 'Fonds commun', nameEn: 'Common fund', currency: base } })
  return ok(opened.id)
}

function refuseFund(code: 'fund_unknown' | 'fund_closed'): Refused {
  return refuse(code, { faults: [{ path: 'fundId', code }] })
}
