import { groupBy } from '#app/domain/pool/group-by.ts'
import { drawStatement, indicativeValue, type PeriodFlow, type SourcedRate, type StatementContent, type StatementPart } from '#app/domain/pool/statement.ts'
import type { Tx } from '#server/db/client.ts'

/** A contribution that a statement speaks of, with the rate that was known of it. */
export type Stated = { readonly contributionId: string; readonly rate: SourcedRate | null }

/** What no ledger tells again: kept with a statement when it is signed. */
export type Kept = Pick<StatementContent, 'kind' | 'results'> & { readonly contributions: readonly Stated[] }

/** Which entries a statement counts: those with effect by a day, up to a position of the ledger. */
export type StatementRange = { readonly from: string; readonly to: string; readonly position: bigint }

type Reader = Pick<Tx, '$queryRaw' | 'contribution' | 'alliance'>

/** A statement from the entries of its range and what was kept with it; the contributions must exist. */
export async function readStatement(db: Reader, range: StatementRange, { contributions, kind, results }: Kept): Promise<StatementContent> {
  const { baseCurrency: base } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })
  const parts = await readParts(db, range, contributions, base)
  return { base, from: range.from, to: range.to, parts, kind, results }
}

/** What a statement says of each of some contributions, in the order of their codes. */
export async function readParts(
  db: Reader,
  { from, to, position }: StatementRange,
  stated: readonly Stated[],
  base: string,
): Promise<readonly StatementPart[]> {
  const ids = stated.map(({ contributionId }) => contributionId)
  const rows = await db.contribution.findMany({ where: { id: { in: ids } }, orderBy: { code: 'asc' }, select: { id: true, code: true, currency: true } })
  const flows = await db.$queryRaw<PeriodFlow[]>`
    SELECT debit."contributionId", p.id AS "projectId", p.number AS "projectNumber", debit.ledger, debit.unit,
      debit.kind AS "from", credit.kind AS "to", t."effectiveOn" < ${from}::date AS before, sum(t.amount)::bigint AS amount
    FROM "Transfer" t JOIN "Account" debit ON debit.id = t."debitId" JOIN "Account" credit ON credit.id = t."creditId"
      LEFT JOIN "Project" p ON p.id = coalesce(credit."projectId", debit."projectId")
    WHERE t."debitId" = ANY(ARRAY(SELECT id FROM "Account" WHERE "contributionId" = ANY(${ids}::uuid[]) AND ledger IN ('obligation', 'cash')))
      AND t."effectiveOn" <= ${to}::date AND t.position <= ${position}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`
  const byContribution = groupBy(flows, (flow) => flow.contributionId)
  const rates = new Map(stated.map(({ contributionId, rate }) => [contributionId, rate]))
  return rows.map(({ id, code, currency }) => {
    const figures = drawStatement(byContribution.get(id) ?? [], { currency, base })
    return { code, currency, ...figures, indicative: indicativeValue(figures, rates.get(id) ?? null, { currency, base }) }
  })
}

/** The last entry of some contributions so far. Under the locks of their accounts no earlier one can still appear. */
export async function readLastPosition(db: Pick<Tx, '$queryRaw'>, contributionIds: readonly string[]): Promise<bigint> {
  const [row] = await db.$queryRaw<{ position: bigint }[]>`
    SELECT coalesce(max(position), 0)::bigint AS position FROM "Transfer"
      WHERE "debitId" = ANY(ARRAY(SELECT id FROM "Account" WHERE "contributionId" = ANY(${[...contributionIds]}::uuid[])))`
  return row?.position ?? 0n
}
