import type { FundedDossier } from '#app/domain/pool/decide-allocation.ts'
import type { Tx } from '#server/db/client.ts'

/** What was decided for a dossier, and what is set aside for it net of releases, in the base currency. */
export async function loadFunding(tx: Pick<Tx, '$queryRaw'>, projectId: string, base: string): Promise<Pick<FundedDossier, 'decided' | 'allocated'>> {
  // By the dossier's own accounts, so that the ledger of everybody else is not read.
  const [row] = await tx.$queryRaw<{ decided: bigint; allocated: bigint }[]>`
    WITH own AS (SELECT id FROM "Account" WHERE "projectId" = ${projectId}::uuid AND ledger = 'cash' AND kind = 'allocated')
    SELECT
      (SELECT coalesce(sum(amount), 0)::bigint FROM "Decision"
        WHERE "projectId" = ${projectId}::uuid AND state = 'adopted' AND outcome = 'approved' AND currency = ${base}) AS decided,
      ((SELECT coalesce(sum(t.amount), 0) FROM own JOIN "Transfer" t ON t."creditId" = own.id JOIN "Account" other ON other.id = t."debitId"
         WHERE other.kind = 'available')
      - (SELECT coalesce(sum(t.amount), 0) FROM own JOIN "Transfer" t ON t."debitId" = own.id JOIN "Account" other ON other.id = t."creditId"
         WHERE other.kind = 'available'))::bigint AS allocated`
  return row ?? { decided: 0n, allocated: 0n }
}
