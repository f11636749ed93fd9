import { type EarmarkKind, earmarkKinds, type ProjectToFund } from '#app/domain/pool/earmark.ts'
import type { Purse } from '#app/domain/pool/plan-allocation.ts'
import type { Tx } from '#server/db/client.ts'

/** What decides which money may pay for a dossier; null when there is no such dossier. */
export async function loadProjectToFund(db: Pick<Tx, 'project'>, projectId: string): Promise<ProjectToFund | null> {
  const project = await db.project.findUnique({
    where: { id: projectId },
    select: { id: true, area: true, countries: true, lead: { select: { m49: true } } },
  })
  return project && { id: project.id, area: project.area, countries: project.countries, leadM49: project.lead.m49 }
}

type Row = { contributionId: string; code: string; earmarkKind: string; earmarkValue: string | null; firstReceivedOn: string; balance: bigint }

/** What of each contribution can be allocated, without a lock: to find out which purses an act concerns, and to show. */
export async function readAllPurses(db: Pick<Tx, '$queryRaw'>, base: string): Promise<readonly Purse[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id AS "contributionId", c.code, c."earmarkKind", c."earmarkValue", a.balance,
      coalesce((SELECT min(r."receivedOn") FROM "Receipt" r WHERE r."contributionId" = c.id AND r.state = 'approved'), '9999-12-31')::text AS "firstReceivedOn"
    FROM "Account" a JOIN "Contribution" c ON c.id = a."contributionId"
    WHERE a.ledger = 'cash' AND a.kind = 'available' AND a.unit = ${base} AND a.balance > 0`
  return rows.map((row) => ({
    contributionId: row.contributionId,
    contributionCode: row.code,
    earmark: { kind: earmarkKind(row.earmarkKind), value: row.earmarkValue },
    firstReceivedOn: row.firstReceivedOn,
    balance: row.balance,
  }))
}

function earmarkKind(kind: string): EarmarkKind {
  const known = earmarkKinds.find((one) => one === kind)
  if (!known) throw new Error(`Unknown earmark ${kind}`)
  return known
}
