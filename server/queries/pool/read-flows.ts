import type { Flow } from '#app/domain/pool/figures.ts'
import type { Tx } from '#server/db/client.ts'
import { Prisma } from '#server/db/generated/client.ts'

/** Whose money; everything when empty. */
type Whose = { readonly contributionId?: string; readonly projectId?: string }

/**
 * What moved in the obligation and cash ledgers, summed by the two accounts, of which the contribution, the dossier
 * and the kinds are then looked up once for each pair rather than once for each transfer.
 */
export async function readFlows(db: Pick<Tx, '$queryRaw'>, whose: Whose = {}): Promise<readonly Flow[]> {
  return db.$queryRaw<Flow[]>`
    SELECT debit."contributionId", coalesce(credit."projectId", debit."projectId") AS "projectId",
      debit.ledger, debit.unit, debit.kind AS "from", credit.kind AS "to", moved.amount
    FROM (SELECT "debitId", "creditId", sum(amount)::bigint AS amount FROM "Transfer" ${touching(whose)} GROUP BY "debitId", "creditId") AS moved
      JOIN "Account" debit ON debit.id = moved."debitId" JOIN "Account" credit ON credit.id = moved."creditId"
    WHERE debit.ledger IN ('obligation', 'cash')`
}

/** By the accounts, so that the indexes of both sides find the transfers. */
function touching({ contributionId, projectId }: Whose): Prisma.Sql {
  if (contributionId) return Prisma.sql`WHERE "debitId" = ANY(ARRAY(SELECT id FROM "Account" WHERE "contributionId" = ${contributionId}::uuid))`
  if (!projectId) return Prisma.empty
  const accounts = Prisma.sql`ARRAY(SELECT id FROM "Account" WHERE "projectId" = ${projectId}::uuid)`
  return Prisma.sql`WHERE "debitId" = ANY(${accounts}) OR "creditId" = ANY(${accounts})`
}
