import type { Flow, Movement } from '#app/domain/pool/figures.ts'
import { groupBy } from '#app/domain/pool/group-by.ts'
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

/** By contribution over all its dossiers, and by dossier over all its contributions. */
export type SummedFlows = { readonly ofContribution: (id: string) => readonly Movement[]; readonly ofDossiers: readonly (readonly Movement[])[] }

type Summed = Omit<Movement, 'amount'> & { readonly amount: string; readonly contributionId: string | null; readonly projectId: string | null }

/**
 * The same flows added up where they lie, once by contribution and once by dossier: a tenth of the rows to bring over
 * and to add. Of one contributor's contributions, else of all.
 */
export async function readSummedFlows(db: Pick<Tx, '$queryRaw'>, contributorId?: string): Promise<SummedFlows> {
  const whose = contributorId
    ? Prisma.sql`AND debit."contributionId" IN (SELECT id FROM "Contribution" WHERE "contributorId" = ${contributorId}::uuid)`
    : Prisma.empty
  const summed = await db.$queryRaw<Summed[]>`
    SELECT debit."contributionId", coalesce(credit."projectId", debit."projectId") AS "projectId",
      debit.ledger, debit.unit, debit.kind AS "from", credit.kind AS "to", sum(moved.amount)::text AS amount
    FROM (SELECT "debitId", "creditId", sum(amount) AS amount FROM "Transfer" GROUP BY "debitId", "creditId") AS moved
      JOIN "Account" debit ON debit.id = moved."debitId" JOIN "Account" credit ON credit.id = moved."creditId"
    WHERE debit.ledger IN ('obligation', 'cash') ${whose}
    GROUP BY GROUPING SETS ((1, 3, 4, 5, 6), (2, 3, 4, 5, 6))`
  // Together they may exceed what one entry can hold.
  const rows = summed.map((row) => ({ ...row, amount: BigInt(row.amount) }))
  const byContribution = groupBy(rows, ({ contributionId }) => contributionId ?? '')
  const byDossier = groupBy(
    rows.filter(({ projectId }) => projectId !== null),
    ({ projectId }) => projectId ?? '',
  )
  return { ofContribution: (id) => byContribution.get(id) ?? [], ofDossiers: [...byDossier.values()] }
}

/** By the accounts, so that the indexes of both sides find the transfers. */
function touching({ contributionId, projectId }: Whose): Prisma.Sql {
  if (contributionId) return Prisma.sql`WHERE "debitId" = ANY(ARRAY(SELECT id FROM "Account" WHERE "contributionId" = ${contributionId}::uuid))`
  if (!projectId) return Prisma.empty
  const accounts = Prisma.sql`ARRAY(SELECT id FROM "Account" WHERE "projectId" = ${projectId}::uuid)`
  return Prisma.sql`WHERE "debitId" = ANY(${accounts}) OR "creditId" = ANY(${accounts})`
}
