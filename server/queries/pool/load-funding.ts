import type { FundedDossier } from '#app/domain/pool/decide-allocation.ts'
import type { Tx } from '#server/db/client.ts'

/** What was decided for a dossier, and what is set aside for it net of releases, in the base currency. */
export async function loadFunding(tx: Pick<Tx, '$queryRaw'>, projectId: string, base: string): Promise<Pick<FundedDossier, 'decided' | 'allocated'>> {
  const [row] = await tx.$queryRaw<{ decided: bigint; allocated: bigint }[]>`
    SELECT
      (SELECT coalesce(sum(amount), 0)::bigint FROM "Decision"
        WHERE "projectId" = ${projectId}::uuid AND state = 'adopted' AND outcome = 'approved' AND currency = ${base}) AS decided,
      (SELECT coalesce(sum(CASE WHEN debit.kind = 'available' THEN t.amount ELSE -t.amount END), 0)::bigint
        FROM "Transfer" t JOIN "Account" debit ON debit.id = t."debitId" JOIN "Account" credit ON credit.id = t."creditId"
        WHERE t.ledger = 'cash' AND ${projectId}::uuid IN (debit."projectId", credit."projectId")
          AND (debit.kind, credit.kind) IN (('available', 'allocated'), ('allocated', 'available'))) AS allocated`
  return row ?? { decided: 0n, allocated: 0n }
}
