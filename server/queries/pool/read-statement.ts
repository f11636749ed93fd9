import { drawStatement, type PeriodFlow, type StatementFigures } from '#app/domain/pool/statement.ts'
import type { Tx } from '#server/db/client.ts'

/** Which entries a statement counts: those of a contribution with effect by a day, up to a position of the ledger. */
export type StatementRange = { readonly contributionId: string; readonly from: string; readonly to: string; readonly position: bigint }

/** What a statement says, besides its number, its signature and the contributor's names. */
export type StatementContent = StatementFigures & {
  readonly code: string
  readonly currency: string
  readonly base: string
  readonly from: string
  readonly to: string
}

/** The figures of a statement, from the entries of its range alone; the contribution must exist. */
export async function readStatement(db: Pick<Tx, '$queryRaw' | 'contribution' | 'alliance'>, range: StatementRange): Promise<StatementContent> {
  const { contributionId, from, to, position } = range
  const { code, currency } = await db.contribution.findUniqueOrThrow({ where: { id: contributionId }, select: { code: true, currency: true } })
  const { baseCurrency: base } = await db.alliance.findUniqueOrThrow({ where: { id: 1 }, select: { baseCurrency: true } })
  const flows = await db.$queryRaw<PeriodFlow[]>`
    SELECT debit."contributionId", p.id AS "projectId", p.number AS "projectNumber", debit.ledger, debit.unit,
      debit.kind AS "from", credit.kind AS "to", t."effectiveOn" < ${from}::date AS before, sum(t.amount)::bigint AS amount
    FROM "Transfer" t JOIN "Account" debit ON debit.id = t."debitId" JOIN "Account" credit ON credit.id = t."creditId"
      LEFT JOIN "Project" p ON p.id = coalesce(credit."projectId", debit."projectId")
    WHERE t."debitId" = ANY(ARRAY(SELECT id FROM "Account" WHERE "contributionId" = ${contributionId}::uuid AND ledger IN ('obligation', 'cash')))
      AND t."effectiveOn" <= ${to}::date AND t.position <= ${position}
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8`
  return { code, currency, base, from, to, ...drawStatement(flows, { currency, base }) }
}

/** The last entry of a contribution so far. Under the locks of its accounts no earlier one can still appear. */
export async function readLastPosition(db: Pick<Tx, '$queryRaw'>, contributionId: string): Promise<bigint> {
  const [row] = await db.$queryRaw<{ position: bigint }[]>`
    SELECT coalesce(max(position), 0)::bigint AS position FROM "Transfer"
      WHERE "debitId" = ANY(ARRAY(SELECT id FROM "Account" WHERE "contributionId" = ${contributionId}::uuid))`
  return row?.position ?? 0n
}
