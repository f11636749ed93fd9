import type { Flow } from '#app/domain/pool/figures.ts'
import type { Tx } from '#server/db/client.ts'

/** What moved in the obligation and cash ledgers, summed by contribution, dossier and kinds of account. */
export async function readFlows(db: Pick<Tx, '$queryRaw'>): Promise<readonly Flow[]> {
  return db.$queryRaw<Flow[]>`
    SELECT debit."contributionId", coalesce(credit."projectId", debit."projectId") AS "projectId",
      t.ledger, t.unit, debit.kind AS "from", credit.kind AS "to", sum(t.amount)::bigint AS amount
    FROM "Transfer" t JOIN "Account" debit ON debit.id = t."debitId" JOIN "Account" credit ON credit.id = t."creditId"
    WHERE t.ledger IN ('obligation', 'cash')
    GROUP BY 1, 2, 3, 4, 5, 6`
}
