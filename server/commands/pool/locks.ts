import type { Tx } from '#server/db/client.ts'

/** What of each contribution can be allocated, unlocked: to find out which purses an act concerns. */
export async function readPurses(tx: Tx, base: string) {
  return tx.$queryRaw<{ contributionId: string; code: string; earmarkKind: string; earmarkValue: string | null; firstReceivedOn: string; balance: bigint }[]>`
    SELECT c.id AS "contributionId", c.code, c."earmarkKind", c."earmarkValue", a.balance,
      coalesce((SELECT min(r."receivedOn") FROM "Receipt" r WHERE r."contributionId" = c.id AND r.state = 'approved'), '9999-12-31')::text AS "firstReceivedOn"
    FROM "Account" a JOIN "Contribution" c ON c.id = a."contributionId"
    WHERE a.ledger = 'cash' AND a.kind = 'available' AND a.unit = ${base} AND a.balance > 0`
}

/** Locks accounts in id order, the one order of the ledger (rulings.md 13), and reads their balances under the lock. */
export async function lockAccounts(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, bigint>> {
  const rows = await tx.$queryRaw<{ key: string; balance: bigint }[]>`
    SELECT key, balance FROM "Account" WHERE key = ANY(${[...keys]}::text[]) ORDER BY id FOR UPDATE`
  return new Map(rows.map(({ key, balance }) => [key, balance]))
}

/** Locks a contribution: the one lock of every act on its promise and its receipts, taken before accounts. */
export async function lockContributionRow(tx: Tx, id: string): Promise<boolean> {
  const rows = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM "Contribution" WHERE id = ${id}::uuid FOR UPDATE`
  return rows.length > 0
}

/** Contributions are numbered gaplessly: the next code is read under a lock that lasts until the transaction ends. */
export async function lockCodes(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(4712, 40)`
}
