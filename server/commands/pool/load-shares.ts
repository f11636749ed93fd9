import type { Share } from '#app/domain/pool/split-in-proportion.ts'
import type { Tx } from '#server/db/client.ts'
import { lockAccounts } from './locks.ts'

/** One contribution to a project: what it gave, and what the account asked about holds now, under its lock. */
export type ContributionShare = Share & { readonly contributionId: string }

/**
 * The contributions that fund a project, in the order of their codes, weighed by what each gave it net of
 * releases; the limit is the balance of the account that `account` names, locked in id order (rulings.md 13).
 */
export async function lockShares(tx: Tx, projectId: string, account: (contributionId: string) => string): Promise<readonly ContributionShare[]> {
  const givers = await tx.$queryRaw<{ contributionId: string; weight: bigint }[]>`
    SELECT c.id AS "contributionId", sum(CASE WHEN debit.kind = 'available' THEN t.amount ELSE -t.amount END)::bigint AS weight
    FROM "Transfer" t
      JOIN "Account" debit ON debit.id = t."debitId"
      JOIN "Account" credit ON credit.id = t."creditId"
      JOIN "Contribution" c ON c.id = debit."contributionId"
    WHERE t.ledger = 'cash' AND ${projectId}::uuid IN (debit."projectId", credit."projectId")
      AND (debit.kind, credit.kind) IN (('available', 'allocated'), ('allocated', 'available'))
    GROUP BY c.id, c.code ORDER BY c.code COLLATE "C"`
  const balances = await lockAccounts(
    tx,
    givers.map(({ contributionId }) => account(contributionId)),
  )
  return givers.map((giver) => ({ ...giver, limit: balances.get(account(giver.contributionId)) ?? 0n }))
}
